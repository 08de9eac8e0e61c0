package org.dossier.subscriber.billing;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A checkout session as Stripe describes it.
 *
 * @param id Stripe's key ({@code cs_…})
 * @param status open, complete or expired
 * @param url where it can be paid; null unless it is open
 * @param expiresAt until when
 */
record CheckoutState(String id, String status, @Nullable String url, Instant expiresAt) {
    boolean isOpen() {
        return "open".equals(status);
    }

    boolean isComplete() {
        return "complete".equals(status);
    }
}
