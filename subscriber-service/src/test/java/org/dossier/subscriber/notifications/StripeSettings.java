package org.dossier.subscriber.notifications;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Keys without which the service does not start, and an address where no Stripe answers. */
public class StripeSettings implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        return Map.of(
                "STRIPE_API_KEY", "sk_test_only",
                "STRIPE_WEBHOOK_SECRET", "whsec_test_only",
                "STRIPE_API_BASE", "http://127.0.0.1:9",
                "test.webhook-door", "http://127.0.0.1:9",
                "DOSSIER_DEMO", "true");
    }

    @Override
    public void stop() {
        // Nothing was started.
    }
}
