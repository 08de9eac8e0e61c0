package org.dossier.subscriber.billing;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A subscription has ended. Once per subscription; not for a duplicate, which its owner never saw begin.
 *
 * @param accountId whose subscription it was
 * @param stripeSubscriptionId Stripe's key ({@code sub_…})
 * @param planName the plan in words; null if the price belongs to none of our plans
 * @param endedAt when, by Stripe's clock
 * @param announced whether {@link CancellationScheduled} told of this end before; false for an immediate cancellation
 */
public record SubscriptionEnded(
        UUID accountId,
        String stripeSubscriptionId,
        @Nullable String planName,
        Instant endedAt,
        boolean announced) {}
