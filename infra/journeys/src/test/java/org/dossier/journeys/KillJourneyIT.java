package org.dossier.journeys;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * F01, F08, F11, F23, F27, F29, I01, I11, I13: any process is killed while somebody pays, and is started again by the
 * supervisor. The payment ends in one subscription, one charge, open access and one receipt.
 */
class KillJourneyIT extends Journey {
    private static final Duration BACK_AND_READ = Duration.ofSeconds(90);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "subscriber-service",
                "report-service",
                "gateway",
                "booking-service",
                "postgresql",
                "kafka",
                "stripe-sandbox",
                "mail",
                "keycloak"
            })
    void aProcessThatIsKilledDuringAPaymentLosesNothing(String part) {
        try (var reader = visitor().open(PAID)) {
            reader.click("Sign in");
            var email = reader.register("Robin");
            reader.click("See plans");
            reader.choose("complete-monthly");
            reader.whilePaying(() -> stack.kill(part));
            stack.awaitAllReady();

            if (stack.stripe().paidInvoicesOf(email) == 0) {
                // The payment page itself was killed before it charged anything: people begin again.
                reader.open("/plans").choose("complete-monthly");
                reader.payWith(Visitor.GOOD_CARD);
            }
            Eventually.within(BACK_AND_READ, "access is open", () -> reader.reads(PAID));
            assertEquals(1, stack.stripe().subscriptionsOf(email).size());
            assertEquals(1, stack.stripe().paidInvoicesOf(email));
            var letters = new Letters(stack, email);
            Eventually.within(
                    BACK_AND_READ,
                    "welcome and receipt",
                    () -> letters.about("Welcome") >= 1 && letters.about("Receipt") >= 1);
            assertEquals(1, letters.about("Receipt"));
            assertEquals(1, letters.about("Welcome"));
        }
    }
}
