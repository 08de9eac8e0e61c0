package org.dossier.subscriber.payments;

import java.util.Set;
import java.util.UUID;

/**
 * A refund as Stripe describes it.
 *
 * @param id Stripe's key ({@code re_…})
 * @param asked the key of ours that it carries; empty for one made by hand
 * @param status Stripe's word
 */
record RefundAtStripe(String id, String asked, long amountMinor, String status) {
    private static final Set<String> GIVEN_UP = Set.of("failed", "canceled");

    boolean stands() {
        return !GIVEN_UP.contains(status);
    }

    boolean isFor(UUID refundId) {
        return asked.equals(refundId.toString());
    }

    RefundState state() {
        return switch (status) {
            case "succeeded" -> RefundState.DONE;
            case "failed", "canceled" -> RefundState.FAILED;
            default -> RefundState.REQUESTED;
        };
    }
}
