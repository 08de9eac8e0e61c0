package org.dossier.subscriber.billing;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A subscription will end at a date and not renew. Once per cancellation: one that is undone and made again is told
 * again.
 *
 * @param accountId whose subscription it is
 * @param stripeSubscriptionId Stripe's key ({@code sub_…})
 * @param planName the plan in words; null if the price belongs to none of our plans
 * @param accessUntil when it ends, and access with it
 * @param askedAt when the cancellation was asked for, by Stripe's clock: tells one made again from the one undone
 */
public record CancellationScheduled(
        UUID accountId,
        String stripeSubscriptionId,
        @Nullable String planName,
        Instant accessUntil,
        Instant askedAt) {}
