package org.dossier.subscriber.billing;

/** Where a dispute stands. */
public enum DisputeStatus {
    /** Somebody must answer it at Stripe, or it is lost. */
    NEEDS_RESPONSE,
    /** It was answered; a bank decides. */
    UNDER_REVIEW,
    /** The money is ours again. */
    WON,
    /** The money is gone. */
    LOST,
    /** It was an inquiry, or was prevented; no money went. */
    CLOSED;

    /** A word of Stripe's that is not known here is one that a bank still decides about. */
    static DisputeStatus of(String stripe) {
        return switch (stripe) {
            case "needs_response", "warning_needs_response" -> NEEDS_RESPONSE;
            case "won" -> WON;
            case "lost" -> LOST;
            case "warning_closed", "prevented" -> CLOSED;
            default -> UNDER_REVIEW;
        };
    }

    /** Whether a bank may still decide. */
    public boolean isOpen() {
        return this == NEEDS_RESPONSE || this == UNDER_REVIEW;
    }
}
