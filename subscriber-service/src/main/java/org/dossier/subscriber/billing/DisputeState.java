package org.dossier.subscriber.billing;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.dossier.kit.money.Money;

/**
 * A dispute as Stripe describes it: a bank takes a payment back because its customer calls it wrong.
 *
 * @param id Stripe's key ({@code du_…})
 * @param paymentIntentId Stripe's key of the payment ({@code pi_…})
 * @param reason Stripe's word, as in {@code fraudulent}
 * @param amount what the bank takes
 * @param openedAt by Stripe's clock
 * @param answerBy until when it can be answered; null once it cannot
 */
public record DisputeState(
        String id,
        String paymentIntentId,
        DisputeStatus status,
        String reason,
        Money amount,
        Instant openedAt,
        @Nullable Instant answerBy) {
    public boolean isLost() {
        return status == DisputeStatus.LOST;
    }
}
