package org.dossier.booking.courses.waiting;

/** Where somebody in a waiting list stands; the legal moves stand here and nowhere else (I14). */
public enum WaitingStatus {
    WAITING,
    /** Seats are kept for them. */
    OFFERED,
    /** They accepted. */
    TAKEN,
    /** They declined, or the time was over. */
    PASSED,
    /** They left the list. */
    LEFT,
    /** The run began or was cancelled before their turn came. */
    CLOSED;

    boolean canBecome(WaitingStatus next) {
        return switch (this) {
            case WAITING -> next == OFFERED || next == LEFT || next == CLOSED;
            case OFFERED -> next == TAKEN || next == PASSED || next == CLOSED;
            case TAKEN, PASSED, LEFT, CLOSED -> false;
        };
    }
}
