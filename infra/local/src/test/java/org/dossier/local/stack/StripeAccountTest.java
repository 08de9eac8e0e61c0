package org.dossier.local.stack;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StripeAccountTest {

    @TempDir
    private Path directory;

    @Test
    void sandboxIsTakenWhenNothingIsSet() {
        var account = from(Map.of());
        assertThat(account.sandbox()).isTrue();
        assertThat(account.apiBase()).isEqualTo("http://localhost:8085");
        assertThat(account.apiKey()).startsWith("sk_test_");
        assertThat(account.webhookSecret()).startsWith("whsec_");
    }

    @Test
    void realStripeIsTakenWhenKeyAndSecretAreSet() {
        assertThat(from(Map.of("STRIPE_API_KEY", "sk_live_1", "STRIPE_WEBHOOK_SECRET", "whsec_1")))
                .isEqualTo(new StripeAccount("sk_live_1", "whsec_1", "", false));
    }

    @Test
    void liveKeyIsNeverSentToASandbox() {
        refuses(Map.of("STRIPE_API_KEY", "sk_live_1", "STRIPE_WEBHOOK_SECRET", "w", "STRIPE_API_BASE", "http://x"));
        refuses(Map.of("STRIPE_API_KEY", "rk_live_1", "STRIPE_WEBHOOK_SECRET", "w", "STRIPE_API_BASE", "http://x"));
        refuses(Map.of("STRIPE_API_KEY", "sk_live_1"));
    }

    /** A41: an empty webhook secret would let anybody forge events. */
    @Test
    void oneSettingOfTwoIsRefused() {
        refuses(Map.of("STRIPE_API_KEY", "sk_test_1"));
        refuses(Map.of("STRIPE_WEBHOOK_SECRET", "whsec_1"));
        refuses(Map.of("STRIPE_API_KEY", "sk_test_1", "STRIPE_WEBHOOK_SECRET", " "));
    }

    private void refuses(Map<String, String> environment) {
        assertThatThrownBy(() -> from(environment)).isInstanceOf(Refusal.class);
    }

    private StripeAccount from(Map<String, String> environment) {
        return StripeAccount.from(environment, new Secrets(directory.resolve("secrets")), new Ports(8080));
    }
}
