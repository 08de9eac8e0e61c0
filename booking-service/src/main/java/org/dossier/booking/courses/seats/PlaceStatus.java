package org.dossier.booking.courses.seats;

/** Where an enrolment or one of its seats stands; the legal moves stand here and nowhere else (I14). */
public enum PlaceStatus {
    /** Kept while it is paid. */
    HELD,
    /** Paid, or free of charge. */
    CONFIRMED,
    /** The hold ended unpaid; a payment that comes late may still confirm it (F22). */
    ENDED,
    /** Given back; for ever (A52). */
    CANCELLED;

    /** Whether this may follow. */
    public boolean canBecome(PlaceStatus next) {
        return switch (this) {
            case HELD -> next == CONFIRMED || next == ENDED;
            case CONFIRMED -> next == CANCELLED;
            case ENDED -> next == CONFIRMED;
            case CANCELLED -> false;
        };
    }
}
