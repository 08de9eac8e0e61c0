package org.dossier.booking.consultations.desk;

import org.dossier.booking.consultations.calls.BookByHand;

/** What staff typed to book for somebody. */
record HandForm(
        String kind,
        String name,
        String email,
        String start,
        String question,
        String reason,
        DeskFault kindFault,
        DeskFault nameFault,
        DeskFault emailFault,
        DeskFault startFault,
        DeskFault reasonFault) {
    static HandForm of(String kind, String name, String email, String start, String question, String reason) {
        return new HandForm(
                kind,
                Reason.inOneLine(name),
                email.strip(),
                start,
                question,
                reason,
                kind.isEmpty() ? DeskFault.NO_KIND : DeskFault.NONE,
                name.isBlank() || name.length() > 200 ? DeskFault.NO_NAME : DeskFault.NONE,
                isEmail(email.strip()) ? DeskFault.NONE : DeskFault.NO_EMAIL,
                DeskFault.NONE,
                Reason.isGiven(reason) ? DeskFault.NONE : DeskFault.NO_REASON);
    }

    static HandForm empty() {
        return new HandForm(
                "", "", "", "", "", "", DeskFault.NONE, DeskFault.NONE, DeskFault.NONE, DeskFault.NONE, DeskFault.NONE);
    }

    HandForm badStart(DeskFault fault) {
        return new HandForm(
                kind, name, email, start, question, reason, kindFault, nameFault, emailFault, fault, reasonFault);
    }

    public boolean isFaulty() {
        return kindFault.isFound()
                || nameFault.isFound()
                || emailFault.isFound()
                || startFault.isFound()
                || reasonFault.isFound();
    }

    BookByHand.Guest guest() {
        return new BookByHand.Guest(name, email, question.substring(0, Math.min(question.length(), 4000)));
    }

    static boolean isEmail(String text) {
        return text.length() <= 254 && text.matches("[^\\s@<>\",;:]+@[^\\s@<>\",;:]+\\.[^\\s@<>\",;:]+");
    }
}
