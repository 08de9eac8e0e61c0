package org.dossier.subscriber.desk;

/** Why a member of staff acts; it stays in the audit trail. */
final class Reason {
    static final int LONGEST = 500;

    private Reason() {}

    static Fault faultOf(String reason) {
        if (inOneLine(reason).isEmpty()) {
            return Fault.NO_REASON;
        }
        return reason.length() > LONGEST ? Fault.REASON_TOO_LONG : Fault.NONE;
    }

    /** A timeline is read line by line, and PostgreSQL takes no NUL. */
    static String inOneLine(String reason) {
        return reason.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
