package org.dossier.subscriber.billing;

import java.util.Map;

/**
 * What a customer's charges say of money that went back.
 *
 * @param refunded by Stripe's key of the payment ({@code pi_…}), in the payment's currency; refunds that wait for the
 *     bank are part of it, those that the bank sent back are not
 */
public record Charges(Map<String, Long> refunded) {
    /** What went back of a payment, in minor units. */
    public long refundedOf(String paymentIntentId) {
        return refunded.getOrDefault(paymentIntentId, 0L);
    }
}
