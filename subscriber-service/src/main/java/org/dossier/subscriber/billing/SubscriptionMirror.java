package org.dossier.subscriber.billing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.logging.Log;
import org.jspecify.annotations.Nullable;

import org.dossier.subscriber.plans.Plan;
import org.dossier.subscriber.plans.Plans;

/** Writes an account's subscriptions as Stripe has them, and finds the one that should not be there. */
@ApplicationScoped
class SubscriptionMirror {
    /**
     * A subscription before and after a reading.
     *
     * @param before null if it was not known
     * @param plan null if its price belongs to none of our plans
     * @param duplicate whether it was paid beside another one
     */
    record Change(
            @Nullable SubscriptionState before,
            SubscriptionState now,
            @Nullable Plan plan,
            boolean duplicate) {}

    private final Subscriptions subscriptions;
    private final DuplicatePayments duplicates;
    private final Plans plans;
    private final Clock clock;

    SubscriptionMirror(Subscriptions subscriptions, DuplicatePayments duplicates, Plans plans, Clock clock) {
        this.subscriptions = subscriptions;
        this.duplicates = duplicates;
        this.plans = plans;
        this.clock = clock;
    }

    List<Change> write(UUID accountId, CustomerReading reading) {
        var kept = findKept(accountId, reading);
        return reading.endedFirst().stream()
                .map(state -> write(accountId, state, reading, kept.orElse(null)))
                .toList();
    }

    /** The one that counts: the one that counted before while it lives, else the first that was paid. */
    private Optional<String> findKept(UUID accountId, CustomerReading reading) {
        var live = reading.endedFirst().stream()
                .filter(state -> state.status().isLive())
                .map(SubscriptionState::id)
                .toList();
        return subscriptions
                .findLive(accountId)
                .map(Subscription::stripeId)
                .filter(live::contains)
                .or(() -> live.stream().filter(id -> !isDuplicate(id)).findFirst());
    }

    private boolean isDuplicate(String stripeId) {
        return subscriptions
                .findByStripeId(stripeId)
                .map(Subscription::isDuplicate)
                .orElse(false);
    }

    private Change write(UUID accountId, SubscriptionState now, CustomerReading reading, @Nullable String kept) {
        var known = subscriptions.findByStripeId(now.id());
        var before = known.map(Subscription::state).orElse(null);
        var plan = plans.findByPrice(now.priceId(), reading.lookupKeyOf(now.priceId()))
                .orElse(null);
        var planKey = plan == null ? null : plan.key();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        known.ifPresent(subscription -> subscription.mirror(now, planKey, at));
        var subscription = known.orElseGet(() -> new Subscription(accountId, now, planKey, at));
        if (now.status().isLive() && kept != null && !kept.equals(now.id()) && !subscription.isDuplicate()) {
            markDuplicate(subscription, kept, at);
        }
        // Written one by one: Hibernate would insert a new live one before it updates the one that ended.
        subscriptions.persistAndFlush(subscription);
        return new Change(before, now, plan, subscription.isDuplicate());
    }

    private void markDuplicate(Subscription subscription, String kept, Instant at) {
        Log.warnf(
                "Two subscriptions were paid; the later one goes back [kept=%s, duplicate=%s]",
                kept, subscription.stripeId());
        subscription.isDuplicateOf(kept);
        duplicates.persist(new DuplicatePayment(subscription.stripeId(), subscription.accountId(), kept, at));
    }
}
