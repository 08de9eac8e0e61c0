package org.dossier.subscriber.payments;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/**
 * The newest attempt to open a checkout for a payment. Stripe keeps an error under its key for a day, so that after one
 * that is certain another attempt, with another key, is needed.
 *
 * @param number part of the key that makes Stripe open one checkout only
 * @param failed whether Stripe's answer was an error: the checkout may exist or not
 * @param endsAtStripe when Stripe closes it by itself; null leaves it to Stripe
 */
@Embeddable
record OpeningAttempt(
        @Column(name = "attempt") int number,
        @Column(name = "attempt_failed") boolean failed,
        @Column(name = "stripe_expires_at") @Nullable Instant endsAtStripe) {
    static OpeningAttempt first(Instant endsAtStripe) {
        return new OpeningAttempt(1, false, endsAtStripe);
    }

    OpeningAttempt failing() {
        return new OpeningAttempt(number, true, endsAtStripe);
    }

    OpeningAttempt next(@Nullable Instant end) {
        return new OpeningAttempt(number + 1, false, end);
    }
}
