package org.dossier.subscriber.payments;

import java.util.Set;
import java.util.UUID;

import org.dossier.subscriber.billing.DisputeState;

/**
 * A refund as Stripe describes it, or a dispute that was lost: money that went back without being given.
 *
 * @param id Stripe's key ({@code re_…})
 * @param asked the key of ours that it carries; empty for one made by hand
 * @param status Stripe's word
 */
record RefundAtStripe(String id, String asked, long amountMinor, String status) {
    private static final Set<String> GIVEN_UP = Set.of("failed", "canceled");

    private static final String LOST = "lost";

    static RefundAtStripe takenBy(DisputeState lost, long amountMinor) {
        return new RefundAtStripe(lost.id(), "", amountMinor, LOST);
    }

    boolean isDispute() {
        return status.equals(LOST);
    }

    boolean stands() {
        return !GIVEN_UP.contains(status);
    }

    boolean isFor(UUID refundId) {
        return asked.equals(refundId.toString());
    }

    RefundState state() {
        return switch (status) {
            case "succeeded", LOST -> RefundState.DONE;
            case "failed", "canceled" -> RefundState.FAILED;
            default -> RefundState.REQUESTED;
        };
    }
}
