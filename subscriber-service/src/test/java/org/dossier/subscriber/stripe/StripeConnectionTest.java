package org.dossier.subscriber.stripe;

import java.util.List;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A41: with dangerous settings the service does not start. */
class StripeConnectionTest {
    @Test
    void aTestKeyMayTalkToASandboxOnThisMachine() {
        assertFalse(connect("sk_test_1", "whsec_1", "http://localhost:8085").isLive());
        assertFalse(connect("sk_test_1", "whsec_1", "http://127.0.0.1:8085").isLive());
        assertFalse(connect("sk_test_1", "whsec_1", "").isLive());
    }

    @Test
    void aLiveKeyTalksToStripeOnly() {
        assertTrue(connect("sk_live_1", "whsec_1", "").isLive());
        assertTrue(connect("rk_live_1", "whsec_1", "").isLive());
        refused("STRIPE_API_BASE", "sk_live_1", "whsec_1", "http://localhost:8085");
        refused("STRIPE_API_BASE", "rk_live_1", "whsec_1", "https://api.stripe.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sk_live_1", "rk_live_1"})
    void aLiveKeyDoesNotGoWithDemoData(String key) {
        var refusal = assertThrows(IllegalStateException.class, () -> connect(key, "whsec_1", "", true));
        assertTrue(refusal.getMessage().startsWith("STRIPE_API_KEY is a live key"), refusal.getMessage());
        assertFalse(connect("sk_test_1", "whsec_1", "", true).isLive());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void aMissingKeyIsRefused(String key) {
        refused("STRIPE_API_KEY", key, "whsec_1", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "whsec_1, ,whsec_2"})
    void aMissingWebhookSecretIsRefused(String secrets) {
        refused("STRIPE_WEBHOOK_SECRET", "sk_test_1", secrets, "");
    }

    @ParameterizedTest
    @CsvSource({"http://stripe.example", "ftp://localhost", "http://localhost.evil.example"})
    void anUnencryptedAddressElsewhereIsRefused(String base) {
        refused("STRIPE_API_BASE", "sk_test_1", "whsec_1", base);
    }

    @Test
    void secretsCanBeRolled() {
        assertEquals(
                List.of("whsec_1", "whsec_2"),
                connect("sk_test_1", "whsec_1,whsec_2", "").webhookSecrets());
    }

    private static void refused(String setting, String key, String secrets, String base) {
        var refusal = assertThrows(IllegalStateException.class, () -> connect(key, secrets, base));
        assertTrue(refusal.getMessage().startsWith(setting), refusal.getMessage());
    }

    private static StripeConnection connect(String key, String secrets, String base) {
        return connect(key, secrets, base, false);
    }

    private static StripeConnection connect(String key, String secrets, String base, boolean demo) {
        var config = new SmallRyeConfigBuilder()
                .withMapping(StripeConfig.class)
                .withDefaultValue("dossier.stripe.api-key", key)
                .withDefaultValue("dossier.stripe.webhook-secrets", secrets)
                .withDefaultValue("dossier.stripe.api-base", base)
                .build();
        return new StripeConnection(config.getConfigMapping(StripeConfig.class), demo);
    }
}
