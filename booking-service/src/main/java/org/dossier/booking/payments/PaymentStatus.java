package org.dossier.booking.payments;

import java.util.Set;

/** Where a payment stands; the legal moves stand here and nowhere else (I14). */
public enum PaymentStatus {
    /** Here only: subscriber-service was not asked yet, or its answer was lost. */
    PREPARED,
    /** The payment page can be used. */
    OPEN,
    /** The money has arrived. */
    PAID,
    /** A slow way to pay was tried and failed. */
    FAILED,
    /** The payment page is closed and nothing was paid. */
    EXPIRED;

    /** Whether this may follow. What was paid stays paid; refunds are counted beside it. */
    boolean canBecome(PaymentStatus next) {
        return switch (this) {
            case PREPARED -> next != PREPARED;
            case OPEN -> Set.of(PAID, FAILED, EXPIRED).contains(next);
            case FAILED, EXPIRED, PAID -> false;
        };
    }
}
