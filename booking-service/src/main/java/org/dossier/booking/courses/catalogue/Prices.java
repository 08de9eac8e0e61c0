package org.dossier.booking.courses.catalogue;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.dossier.kit.money.Money;

/**
 * What a seat of a run costs. The lowest price that applies counts; the client has no say in it (A43).
 *
 * @param full for everyone
 * @param subscriber for all seats that a subscriber buys; null for no such price
 * @param early for everyone before {@code earlyUntil}; null for no such price
 */
public record Prices(
        Money full,
        @Nullable Money subscriber,
        @Nullable Money early,
        @Nullable Instant earlyUntil) {
    /** What one seat costs this buyer at this moment. */
    public Money of(boolean subscribes, Instant at) {
        var price = full;
        if (subscribes && subscriber != null) {
            price = lower(price, subscriber);
        }
        return isEarly(at) && early != null ? lower(price, early) : price;
    }

    /** Whether the early price still applies. */
    public boolean isEarly(Instant at) {
        return earlyUntil != null && at.isBefore(earlyUntil);
    }

    private static Money lower(Money one, Money other) {
        return other.minor() < one.minor() ? other : one;
    }
}
