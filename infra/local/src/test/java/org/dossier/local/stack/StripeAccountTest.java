package org.dossier.local.stack;

import java.nio.file.Path;
import java.util.List;
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

    /** Demo people have passwords that everybody knows, and demo grants are no sale. */
    @Test
    void liveKeyAndDemoContentDoNotGoTogether() {
        for (var key : List.of("sk_live_1", "rk_live_1")) {
            var environment = Map.of("STRIPE_API_KEY", key, "STRIPE_WEBHOOK_SECRET", "whsec_1");
            assertThatThrownBy(() -> from(environment, true))
                    .isInstanceOf(Refusal.class)
                    .message()
                    .contains("live key", "demo", "--empty")
                    .endsWith(".")
                    .doesNotContain("\n");
        }
        assertThat(from(Map.of(), true).sandbox()).isTrue();
        assertThat(from(Map.of("STRIPE_API_KEY", "sk_test_1", "STRIPE_WEBHOOK_SECRET", "w"), true)
                        .sandbox())
                .isFalse();
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
        return from(environment, false);
    }

    private StripeAccount from(Map<String, String> environment, boolean demo) {
        return StripeAccount.from(environment, new Secrets(directory.resolve("secrets")), new Ports(8080), demo);
    }
}
