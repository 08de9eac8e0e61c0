package org.dossier.subscriber.billing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

/** The mirror of a subscription at Stripe. */
@Entity
class Subscription {
    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID accountId;

    @Column(updatable = false)
    private String stripeSubscriptionId;

    @Enumerated(EnumType.STRING)
    private SubscriptionStatus status;

    private @Nullable String planKey;
    private String stripePriceId;
    private Instant startedAt;
    private Instant periodStart;
    private Instant periodEnd;
    private @Nullable Instant cancelAt;
    private @Nullable Instant canceledAt;
    private @Nullable Instant endedAt;
    private @Nullable Instant pastDueSince;
    private @Nullable String duplicateOf;
    private Instant readAt;
    private boolean returned;

    /** For Hibernate. */
    @SuppressWarnings("NullAway")
    protected Subscription() {}

    @SuppressWarnings("NullAway")
    Subscription(UUID accountId, SubscriptionState first, @Nullable String planKey, Instant readAt) {
        this.id = UUID.randomUUID();
        this.accountId = accountId;
        this.stripeSubscriptionId = first.id();
        write(first, planKey, readAt);
    }

    /**
     * Writes what Stripe says now.
     *
     * @throws IllegalStateException if it leads back from an end, as only a stale answer can
     */
    void mirror(SubscriptionState now, @Nullable String planNow, Instant at) {
        if (!status.canBecome(now.status())) {
            throw new IllegalStateException("Subscription " + stripeSubscriptionId + " cannot become " + now.status()
                    + " after " + status + ".");
        }
        write(now, planNow, at);
    }

    void isDuplicateOf(String keptStripeSubscriptionId) {
        duplicateOf = keptStripeSubscriptionId;
    }

    private void write(SubscriptionState now, @Nullable String planNow, Instant at) {
        status = now.status();
        planKey = planNow;
        stripePriceId = now.priceId();
        startedAt = now.startedAt();
        periodStart = now.periodStart();
        periodEnd = now.periodEnd();
        cancelAt = now.cancelAt();
        canceledAt = now.canceledAt();
        endedAt = now.endedAt();
        pastDueSince = now.pastDueSince();
        readAt = at;
        returned = now.returned();
    }

    UUID accountId() {
        return accountId;
    }

    String stripeId() {
        return stripeSubscriptionId;
    }

    Optional<String> planKey() {
        return Optional.ofNullable(planKey);
    }

    boolean isDuplicate() {
        return duplicateOf != null;
    }

    boolean isLive() {
        return status.isLive();
    }

    SubscriptionState state() {
        return new SubscriptionState(
                stripeSubscriptionId,
                status,
                stripePriceId,
                startedAt,
                periodStart,
                periodEnd,
                cancelAt,
                canceledAt,
                endedAt,
                pastDueSince,
                returned);
    }
}
