package org.dossier.subscriber.billing;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How money and access hang together in time. */
@ConfigMapping(prefix = "dossier.billing")
public interface BillingConfig {
    /** How long access outlasts a period whose renewal is not known of yet: a weekend without webhooks. */
    @WithDefault("P3D")
    Duration renewalGrace();

    /** How long access stays open while a failed renewal is tried again: Stripe's retries take up to two weeks. */
    @WithDefault("P14D")
    Duration pastDueGrace();

    /** How often Stripe is asked for what no webhook told; a lost one must be healed within ten minutes (F19). */
    @WithDefault("PT5M")
    Duration reconcileEvery();

    /** How often a replica looks whether the reconciliation is due; often, so that a moved clock is noticed soon. */
    @WithDefault("PT10S")
    Duration reconcileLookEvery();

    /** How often a replica looks for waiting customers; webhooks wake it at once, this finds what another one left. */
    @WithDefault("PT2S")
    Duration lookEvery();

    /** A live subscription that was not read for so long is read again, as events are kept for 30 days only. */
    @WithDefault("PT6H")
    Duration readAgainAfter();

    /** How long a worker may take to read one customer before another may; above Stripe's timeouts with retries. */
    @WithDefault("PT90S")
    Duration readingLease();

    /** How often a page that waits for a payment may have Stripe asked; it asks us more often, and webhooks are faster. */
    @WithDefault("PT2S")
    Duration readForPagesEvery();

    /** Customers read at the same time in one replica; Stripe allows some 25 reads a second in test mode. */
    @WithDefault("4")
    int readers();
}
