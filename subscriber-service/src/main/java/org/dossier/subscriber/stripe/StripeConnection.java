package org.dossier.subscriber.stripe;

import java.net.URI;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import com.stripe.StripeClient;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings after they were found safe; the service does not start with others (A41). */
@Singleton
public class StripeConnection {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String apiKey;
    private final String apiBase;
    private final List<String> webhookSecrets;
    private final StripeConfig config;
    private final boolean demo;

    StripeConnection(StripeConfig config, @ConfigProperty(name = "dossier.demo") boolean demo) {
        this.config = config;
        this.demo = demo;
        apiKey = config.apiKey().map(String::strip).orElse("");
        apiBase = config.apiBase().map(String::strip).orElse("");
        webhookSecrets = config.webhookSecrets().orElse(List.of()).stream()
                .map(String::strip)
                .toList();
        refuseDanger();
    }

    void start(@Observes StartupEvent event) {
        // Observing makes the checks of the constructor part of the start.
    }

    /** Whether money is real: events of the other mode are refused. */
    public boolean isLive() {
        return apiKey.startsWith("sk_live_") || apiKey.startsWith("rk_live_");
    }

    /** The secrets that a webhook may be signed with, at least one, none blank. */
    public List<String> webhookSecrets() {
        return webhookSecrets;
    }

    @Produces
    @Singleton
    StripeClient client() {
        var builder = StripeClient.builder()
                .setApiKey(apiKey)
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setReadTimeout((int) config.readTimeout().toMillis())
                .setMaxNetworkRetries(config.retries());
        if (!apiBase.isEmpty()) {
            builder.setApiBase(apiBase);
        }
        return builder.build();
    }

    private void refuseDanger() {
        if (apiKey.isEmpty()) {
            throw new IllegalStateException("STRIPE_API_KEY is missing: set Stripe's secret key, or the sandbox's.");
        }
        if (webhookSecrets.isEmpty() || webhookSecrets.contains("")) {
            throw new IllegalStateException(
                    "STRIPE_WEBHOOK_SECRET is missing: without it anybody could tell us that they paid.");
        }
        if (isLive() && demo) {
            throw new IllegalStateException(
                    "STRIPE_API_KEY is a live key, and DOSSIER_DEMO is true: real money and demo readers do not go together.");
        }
        if (isLive() && !apiBase.isEmpty()) {
            throw new IllegalStateException(
                    "STRIPE_API_BASE must be empty with a live key: the key goes to Stripe and nowhere else.");
        }
        if (!apiBase.isEmpty() && !isPrivate(URI.create(apiBase))) {
            throw new IllegalStateException("STRIPE_API_BASE must be https, or an address of this machine.");
        }
    }

    private static boolean isPrivate(URI base) {
        var local = base.getHost() != null && LOOPBACK.contains(base.getHost());
        return "https".equals(base.getScheme()) || ("http".equals(base.getScheme()) && local);
    }
}
