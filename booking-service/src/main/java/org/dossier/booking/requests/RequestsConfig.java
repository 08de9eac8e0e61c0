package org.dossier.booking.requests;

import java.time.Duration;
import java.util.List;

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

    /** How long the client may judge a report; without an answer it then counts as accepted. Two weeks span a holiday. */
    @WithDefault("P14D")
    Duration judge();

    /** How long before that end the client is reminded of it, and the least that is left after the reminder. */
    @WithDefault("P3D")
    Duration judgeNotice();

    /** How long the client may take to pay the balance; after that the desk is told. */
    @WithDefault("P14D")
    Duration pay();

    /** How long after the final invoice the client is reminded of it, each once: half-way and when it is due. */
    @WithDefault("P7D,P14D")
    List<Duration> payReminders();

    /** How often is looked for quotes, reports and invoices whose time ran out, as {@code @Scheduled} takes it. */
    @WithDefault("60s")
    String expireEvery();
}
