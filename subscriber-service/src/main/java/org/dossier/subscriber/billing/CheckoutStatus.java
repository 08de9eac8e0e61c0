package org.dossier.subscriber.billing;

/** Where one of our checkouts stands. */
enum CheckoutStatus {
    /** Stripe is being asked for it; its answer may have been lost. */
    OPENING,
    /** It can be paid. */
    OPEN,
    /** It was paid. */
    COMPLETED,
    /** It was closed, or its time is over. */
    EXPIRED;

    boolean canBecome(CheckoutStatus next) {
        return switch (this) {
            case OPENING -> true;
            case OPEN -> next != OPENING;
            case COMPLETED, EXPIRED -> next == this;
        };
    }
}
