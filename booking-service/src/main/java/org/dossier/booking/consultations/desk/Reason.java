package org.dossier.booking.consultations.desk;

/** Why somebody acts for the expert's side; it stays in the audit trail, and the client reads it. */
final class Reason {
    private static final int LONGEST = 500;

    private Reason() {}

    static boolean isGiven(String reason) {
        return !inOneLine(reason).isEmpty() && reason.length() <= LONGEST;
    }

    static String inOneLine(String reason) {
        return reason.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
