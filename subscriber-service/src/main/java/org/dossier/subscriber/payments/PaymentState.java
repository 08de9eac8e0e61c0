package org.dossier.subscriber.payments;

/** Where a payment stands. */
public enum PaymentState {
    /** Stripe is being asked for a checkout; its answer may have been lost. */
    OPENING,
    /** It can be paid, or a bank is deciding. */
    OPEN,
    /** The money has arrived. */
    PAID,
    /** A bank that decides later has refused. */
    FAILED,
    /** It was not paid in time and cannot be paid any more. */
    EXPIRED;

    /** Whether money may still arrive. */
    public boolean isUndecided() {
        return this == OPENING || this == OPEN;
    }

    boolean canBecome(PaymentState next) {
        return switch (this) {
            case OPENING -> true;
            case OPEN -> next != OPENING;
            case PAID, FAILED, EXPIRED -> next == this;
        };
    }
}
