package org.dossier.subscriber.plans;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import com.stripe.exception.StripeException;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Makes the plans known to Stripe after the start, and later ones when they appear; tries again until it worked, as the
 * service starts without Stripe. Once per process also where the keys are known: they may be of another Stripe account.
 */
@ApplicationScoped
class EnsurePrices {
    private final Plans plans;
    private final PricesAtStripe prices;
    private final Set<String> ensured = ConcurrentHashMap.newKeySet();

    EnsurePrices(Plans plans, PricesAtStripe prices) {
        this.plans = plans;
        this.prices = prices;
    }

    @Scheduled(
            identity = "ensure-prices",
            every = "{dossier.plans.ensure-every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        try {
            for (var plan : plans.offered()) {
                ensureOnce(plan);
            }
        } catch (StripeException e) {
            Log.warnf(
                    "Plans are not known to Stripe yet; trying again [status=%s, code=%s]",
                    e.getStatusCode(), e.getCode());
        }
    }

    private void ensureOnce(Plan plan) throws StripeException {
        if (!ensured.contains(plan.lookupKey())) {
            prices.ensure(plan);
            ensured.add(plan.lookupKey());
        }
    }
}
