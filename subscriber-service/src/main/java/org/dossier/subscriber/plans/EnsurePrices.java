package org.dossier.subscriber.plans;

import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;

import com.stripe.exception.StripeException;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Makes the plans known to Stripe after the start, and tries again until it worked: the service starts without Stripe.
 * Once per process also where the keys are known, because the keys may be of another Stripe account.
 */
@ApplicationScoped
class EnsurePrices {
    private final Plans plans;
    private final PricesAtStripe prices;
    private final AtomicBoolean done = new AtomicBoolean();

    EnsurePrices(Plans plans, PricesAtStripe prices) {
        this.plans = plans;
        this.prices = prices;
    }

    @Scheduled(
            identity = "ensure-prices",
            every = "{dossier.plans.ensure-every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        if (!done.get()) {
            ensureAll();
        }
    }

    void ensureAll() {
        try {
            for (var plan : plans.offered()) {
                prices.ensure(plan);
            }
            done.set(true);
        } catch (StripeException e) {
            Log.warnf("Plans are not known to Stripe yet; trying again [error=%s]", e.getCode());
        }
    }
}
