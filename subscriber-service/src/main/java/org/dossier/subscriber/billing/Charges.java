package org.dossier.subscriber.billing;

import java.util.List;
import java.util.Map;

/**
 * What a customer's charges say of money that went back.
 *
 * @param refunded by Stripe's key of the payment ({@code pi_…}), in the payment's currency; refunds that wait for the
 *     bank are part of it, those that the bank sent back are not
 * @param disputes what banks took back, or may
 */
public record Charges(Map<String, Long> refunded, List<DisputeState> disputes) {
    /** What went back of a payment, in minor units. */
    public long refundedOf(String paymentIntentId) {
        return refunded.getOrDefault(paymentIntentId, 0L);
    }

    /** The disputes of a payment that were lost. */
    public List<DisputeState> lostOf(String paymentIntentId) {
        return disputes.stream()
                .filter(DisputeState::isLost)
                .filter(dispute -> dispute.paymentIntentId().equals(paymentIntentId))
                .toList();
    }

    /** What banks took back of a payment for good, in minor units. */
    public long lostMinorOf(String paymentIntentId) {
        return lostOf(paymentIntentId).stream()
                .mapToLong(dispute -> dispute.amount().minor())
                .sum();
    }
}
