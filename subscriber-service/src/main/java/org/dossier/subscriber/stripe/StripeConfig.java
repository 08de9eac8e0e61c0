package org.dossier.subscriber.stripe;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How to reach Stripe. Secrets come from the environment only. */
@ConfigMapping(prefix = "dossier.stripe")
public interface StripeConfig {
    /** {@code STRIPE_API_KEY}: a secret or a restricted key. */
    Optional<String> apiKey();

    /** {@code STRIPE_WEBHOOK_SECRET}: the endpoint's signing secret; several, comma-separated, while one is rolled. */
    Optional<List<String>> webhookSecrets();

    /** {@code STRIPE_API_BASE}: another address than Stripe's own, for development and tests; empty in production. */
    Optional<String> apiBase();

    /** Long enough for a TLS handshake across an ocean. */
    @WithDefault("PT3S")
    Duration connectTimeout();

    /** Stripe answers most calls in a second; opening a checkout may take several. */
    @WithDefault("PT10S")
    Duration readTimeout();

    /** Repetitions by the library, with the same idempotency key, after a lost connection, 409 or 5xx. */
    @WithDefault("2")
    int retries();
}
