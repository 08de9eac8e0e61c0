package org.dossier.subscriber.billing;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Where a subscription stands, in Stripe's words.
 *
 * <p>A reading sees the newest state only, so a legal move here is a legal path of any length at Stripe. What is left
 * are the moves that a stale answer would make: back from an end, and back to before the first payment (A44, I14).
 *
 * @see <a href="https://docs.stripe.com/billing/subscriptions/overview#subscription-statuses">Stripe's statuses</a>
 */
public enum SubscriptionStatus {
    /** The first payment is awaited. */
    INCOMPLETE,
    /** The first payment never came. */
    INCOMPLETE_EXPIRED,
    /** Within a trial. */
    TRIALING,
    /** Paid. */
    ACTIVE,
    /** A renewal failed and is being tried again. */
    PAST_DUE,
    /** A renewal failed for good, and the publisher's settings keep the subscription. */
    UNPAID,
    /** A trial ended without a card. */
    PAUSED,
    /** Over. */
    CANCELED;

    private static final Set<SubscriptionStatus> OVER = EnumSet.of(INCOMPLETE_EXPIRED, CANCELED);
    private static final Set<SubscriptionStatus> BEGUN = EnumSet.of(TRIALING, ACTIVE, PAST_DUE, UNPAID, PAUSED);

    /**
     * The status that Stripe calls so.
     *
     * @throws IllegalArgumentException for a word that this version of Stripe's API does not have
     */
    public static SubscriptionStatus of(String stripe) {
        return valueOf(stripe.toUpperCase(Locale.ROOT));
    }

    /** Whether the subscription still exists for its owner: a second one must not be opened beside it. */
    public boolean isLive() {
        return BEGUN.contains(this);
    }

    /** Whether a later reading may find this status after the other. */
    public boolean canBecome(SubscriptionStatus next) {
        return this == next
                || (!OVER.contains(this) && (next != INCOMPLETE && (next != INCOMPLETE_EXPIRED || this == INCOMPLETE)));
    }
}
