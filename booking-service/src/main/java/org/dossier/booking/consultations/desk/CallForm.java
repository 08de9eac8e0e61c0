package org.dossier.booking.consultations.desk;

/** A form of a call's page that was refused, as it was typed. */
record CallForm(String start, String reason, DeskFault moveFault, DeskFault cancelFault, DeskFault noteFault) {
    static final CallForm EMPTY = new CallForm("", "", DeskFault.NONE, DeskFault.NONE, DeskFault.NONE);

    static CallForm badMove(String start, String reason, DeskFault fault) {
        return new CallForm(start, reason, fault, DeskFault.NONE, DeskFault.NONE);
    }

    static CallForm badCancellation(String reason, DeskFault fault) {
        return new CallForm("", reason, DeskFault.NONE, fault, DeskFault.NONE);
    }

    static CallForm badNote(DeskFault fault) {
        return new CallForm("", "", DeskFault.NONE, DeskFault.NONE, fault);
    }

    public boolean isFaulty() {
        return moveFault.isFound() || cancelFault.isFound() || noteFault.isFound();
    }
}
