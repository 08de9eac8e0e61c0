package org.dossier.subscriber.billing;

import java.util.List;
import java.util.Map;

import org.dossier.kit.money.Money;

/**
 * What a customer's charges say of money that came and went back, by Stripe's key of the payment ({@code pi_…}).
 *
 * @param taken what each payment brought
 * @param refunded what went back of each, in the payment's currency; refunds that wait for the bank are part of it,
 *     those that the bank sent back are not
 * @param disputes what banks took back, or may
 */
public record Charges(Map<String, Money> taken, Map<String, Long> refunded, List<DisputeState> disputes) {
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

    /** What banks took back of a payment for good, in minor units of its currency. */
    public long lostMinorOf(String paymentIntentId) {
        return lostOf(paymentIntentId).stream().mapToLong(this::minorOf).sum();
    }

    /**
     * What a dispute is about, in minor units of the payment's currency: all that was paid if the bank names the
     * cardholder's currency, as no rate is known by which to compare the two.
     */
    public long minorOf(DisputeState dispute) {
        var paid = taken.getOrDefault(dispute.paymentIntentId(), dispute.amount());
        var same = paid.currency().equals(dispute.amount().currency());
        return same ? dispute.amount().minor() : paid.minor();
    }
}
