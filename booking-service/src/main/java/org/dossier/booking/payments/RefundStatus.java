package org.dossier.booking.payments;

import java.util.Set;

/** Where a refund stands; the legal moves stand here and nowhere else (I14). */
public enum RefundStatus {
    /** A second person of staff must say yes. */
    AWAITING_APPROVAL,
    /** subscriber-service gives it back. */
    REQUESTED,
    /** It went back. */
    DONE,
    /** It could not go back; a person must act. */
    FAILED,
    /** Staff said no. */
    DECLINED,
    /** Nothing goes back, and that was decided. */
    KEPT;

    boolean canBecome(RefundStatus next) {
        return switch (this) {
            case AWAITING_APPROVAL -> Set.of(REQUESTED, DECLINED, KEPT).contains(next);
            case REQUESTED -> Set.of(DONE, FAILED).contains(next);
            case FAILED -> next == DONE;
            // A bank may send a refund back long after it was made.
            case DONE -> next == FAILED;
            case DECLINED, KEPT -> false;
        };
    }
}
