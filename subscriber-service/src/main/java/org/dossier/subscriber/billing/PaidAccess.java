package org.dossier.subscriber.billing;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.logging.Log;

import org.dossier.subscriber.plans.Plan;
import org.dossier.subscriber.plans.Plans;

/** What accounts' subscriptions entitle to. */
@ApplicationScoped
public class PaidAccess {
    private final Subscriptions subscriptions;
    private final Plans plans;
    private final BillingConfig config;

    PaidAccess(Subscriptions subscriptions, Plans plans, BillingConfig config) {
        this.subscriptions = subscriptions;
        this.plans = plans;
        this.config = config;
    }

    /** What the account's live subscription gives; empty without one, or while its payment is not settled. */
    @Transactional
    public Optional<PaidTerm> of(UUID accountId) {
        return subscriptions.findLive(accountId).flatMap(this::term);
    }

    private Optional<PaidTerm> term(Subscription subscription) {
        var plan = subscription.planKey().flatMap(plans::find);
        if (plan.isEmpty()) {
            Log.errorf(
                    "A paid subscription has a price of no plan; add the plan [subscription=%s]",
                    subscription.stripeId());
        }
        return plan.flatMap(known -> term(subscription, known));
    }

    private Optional<PaidTerm> term(Subscription subscription, Plan plan) {
        return subscription
                .state()
                .accessUntil(config)
                .map(until -> new PaidTerm(subscription.stripeId(), plan.key(), Set.copyOf(plan.coverage()), until));
    }
}
