package org.dossier.subscriber.payments;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A payment as the internal API answers it.
 *
 * @param checkoutUrl where the buyer pays; null unless it can be paid
 * @param amountMinor the sum of its lines, in minor units
 * @param expiresAt until when it may be paid, UTC
 */
record PaymentAnswer(
        UUID id,
        PaymentState state,
        @Nullable String checkoutUrl,
        long amountMinor,
        String currency,
        Instant expiresAt) {
    static PaymentAnswer of(PaymentView payment) {
        return new PaymentAnswer(
                payment.id(),
                payment.state(),
                payment.isPayable() ? payment.url() : null,
                payment.amount().minor(),
                payment.amount().currency(),
                payment.expiresAt());
    }
}
