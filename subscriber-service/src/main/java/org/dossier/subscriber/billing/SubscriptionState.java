package org.dossier.subscriber.billing;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A subscription as Stripe described it at the last reading. All times are Stripe's, UTC.
 *
 * @param id Stripe's key ({@code sub_…})
 * @param status where it stands
 * @param priceId Stripe's key of the price of its first item
 * @param startedAt when it was created
 * @param periodStart begin of the period that is paid or owed
 * @param periodEnd end of that period, and the next renewal unless it is cancelled
 * @param cancelAt when it will end instead of renewing; null while it renews
 * @param canceledAt when the cancellation was asked for
 * @param endedAt when it ended
 * @param pastDueSince when the oldest unpaid invoice was made, while it is past due
 * @param returned whether all that was paid for the current period went back
 */
public record SubscriptionState(
        String id,
        SubscriptionStatus status,
        String priceId,
        Instant startedAt,
        Instant periodStart,
        Instant periodEnd,
        @Nullable Instant cancelAt,
        @Nullable Instant canceledAt,
        @Nullable Instant endedAt,
        @Nullable Instant pastDueSince,
        boolean returned) {
    /**
     * Until when this subscription gives access, exclusive; empty if it gives none.
     *
     * <table>
     * <caption>What each status gives</caption>
     * <tr><td>trialing, active</td><td>end of the period and the renewal grace</td></tr>
     * <tr><td>the same, cancelled</td><td>exactly the day it ends</td></tr>
     * <tr><td>past_due</td><td>the past-due grace from the unpaid invoice on</td></tr>
     * <tr><td>any, its last payment given back</td><td>nothing (I02)</td></tr>
     * <tr><td>incomplete, incomplete_expired, unpaid, paused, canceled</td><td>nothing</td></tr>
     * </table>
     */
    public Optional<Instant> accessUntil(BillingConfig config) {
        return returned ? Optional.empty() : accessByStatus(config);
    }

    private Optional<Instant> accessByStatus(BillingConfig config) {
        return switch (status) {
            case TRIALING, ACTIVE -> Optional.of(notAfterCancellation(periodEnd.plus(config.renewalGrace())));
            case PAST_DUE -> Optional.of(notAfterCancellation(unpaidSince().plus(config.pastDueGrace())));
            case INCOMPLETE, INCOMPLETE_EXPIRED, UNPAID, PAUSED, CANCELED -> Optional.empty();
        };
    }

    /** Whether it will renew at the end of its period. */
    public boolean renews() {
        return status.isLive() && cancelAt == null;
    }

    private Instant unpaidSince() {
        return pastDueSince == null ? periodStart : pastDueSince;
    }

    private Instant notAfterCancellation(Instant until) {
        return cancelAt != null && cancelAt.isBefore(until) ? cancelAt : until;
    }
}
