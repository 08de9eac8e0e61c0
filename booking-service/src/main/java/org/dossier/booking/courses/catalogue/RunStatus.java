package org.dossier.booking.courses.catalogue;

/** Where a run stands; the legal moves stand here and nowhere else (I14). */
public enum RunStatus {
    /** It can be booked; whether it takes place is decided on its decision date. */
    OPEN,
    /** It takes place, and can be booked while there are seats. */
    CONFIRMED,
    /** It does not take place. */
    CANCELLED;

    /** Whether this may follow. */
    public boolean canBecome(RunStatus next) {
        return switch (this) {
            case OPEN -> next == CONFIRMED || next == CANCELLED;
            case CONFIRMED -> next == CANCELLED;
            case CANCELLED -> false;
        };
    }
}
