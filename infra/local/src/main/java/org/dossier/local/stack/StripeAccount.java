package org.dossier.local.stack;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which Stripe is talked to.
 *
 * @param apiBase the sandbox's address; empty for the real Stripe
 * @param sandbox whether our own sandbox has to be started
 */
record StripeAccount(String apiKey, String webhookSecret, String apiBase, boolean sandbox) {

    /** Secret and restricted keys that move real money. */
    private static final Pattern LIVE = Pattern.compile("[sr]k_live_.*");

    /**
     * @param demo whether the data directory holds demo content and demo people
     * @throws Refusal if a live key would go to a sandbox or meet demo people, or one of two settings is missing
     */
    static StripeAccount from(Map<String, String> environment, Secrets secrets, Ports ports, boolean demo) {
        var key = environment.getOrDefault("STRIPE_API_KEY", "").strip();
        var webhookSecret =
                environment.getOrDefault("STRIPE_WEBHOOK_SECRET", "").strip();
        var base = environment.getOrDefault("STRIPE_API_BASE", "").strip();
        var live = LIVE.matcher(key).matches();
        if (live && demo) {
            throw new Refusal("STRIPE_API_KEY is a live key and the data directory holds demo content: start with"
                    + " --empty and a new directory (--data), or use a test key.");
        }
        if (live && (!base.isEmpty() || webhookSecret.isEmpty())) {
            throw new Refusal("STRIPE_API_KEY is a live key and would be sent to a sandbox: unset STRIPE_API_BASE and"
                    + " set STRIPE_WEBHOOK_SECRET, or use a test key.");
        }
        if (key.isEmpty() && webhookSecret.isEmpty()) {
            return new StripeAccount(secrets.sandboxApiKey(), secrets.sandboxWebhook(), ports.stripeSandboxUrl(), true);
        }
        if (key.isEmpty() || webhookSecret.isEmpty()) {
            throw new Refusal("The real Stripe needs both STRIPE_API_KEY and STRIPE_WEBHOOK_SECRET, the sandbox"
                    + " neither: only one of them is set.");
        }
        return new StripeAccount(key, webhookSecret, base, false);
    }
}
