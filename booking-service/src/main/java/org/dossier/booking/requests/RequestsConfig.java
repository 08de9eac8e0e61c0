package org.dossier.booking.requests;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How requests are handled. */
@ConfigMapping(prefix = "dossier.requests")
public interface RequestsConfig {
    /** What quotes are in, an ISO 4217 code. */
    @WithDefault("EUR")
    String currency();

    /** How long a payment page stays open: long enough to ask a colleague for the card, below Stripe's 24 hours. */
    @WithDefault("PT12H")
    Duration checkout();

    /** How often is looked for quotes that ran out, as {@code @Scheduled} takes it. */
    @WithDefault("60s")
    String expireEvery();
}
