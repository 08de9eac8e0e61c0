package org.dossier.journeys;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** F19, F20: what Stripe tells may be late, lost, repeated or out of order; access is what Stripe says now. */
class WebhookJourneyIT extends Journey {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int ALL = 1000;

    @AfterEach
    void webhooksArriveAgain() {
        stack.stripe().forgetFaults();
        assertEquals("", stack.stripe().complaints());
    }

    @Test
    void accessOpensOnReturnThoughNoWebhookCame() {
        try (var reader = newReader("Lin")) {
            stack.stripe().loseWebhooks(ALL);
            reader.subscribe("complete-monthly");
            assertTrue(reader.reads(PAID));
        }
    }

    /** The tab is closed after the payment and no webhook arrives: the reconciliation finds it within ten minutes. */
    @Test
    void aPaymentThatNobodyToldOfIsFoundWithinTenMinutes() {
        try (var reader = visitor().open(PAID)) {
            reader.click("Sign in");
            var email = reader.register("Pavel");
            reader.click("See plans");
            reader.choose("complete-monthly");
            stack.stripe().loseWebhooks(ALL);
            reader.paysAndVanishes(Visitor.GOOD_CARD);
            Eventually.within(
                    SOON, "Stripe has the payment", () -> stack.stripe().paidInvoicesOf(email) == 1);
            assertFalse(reader.reads(PAID));
            stack.letPass(Duration.ofMinutes(10));
            Eventually.within(SOON, "the reconciliation opens access", () -> reader.reads(PAID));
        }
    }

    @Test
    void everyEventTwentyTimesInReverseChangesNothing() {
        try (var reader = visitor().open(PAID)) {
            reader.click("Sign in");
            var email = reader.register("Irina");
            reader.subscribe("complete-monthly");
            var letters = new Letters(stack, email);
            Eventually.within(SOON, "the receipt", () -> letters.about("Receipt") >= 1);
            var subscription = stack.stripe().subscriptionsOf(email).getFirst();
            stack.stripe().cancelAtOnce(email);
            Eventually.within(SOON, "access is closed", () -> !reader.reads(PAID));

            var earlier = stack.stripe().deliveries();
            stack.stripe().repeatWebhooksBackwards(subscription.get("customer").getAsString(), 20);
            assertTrue(stack.stripe().deliveries().size() - earlier.size() >= 20 * 6, "there was something to repeat");
            Eventually.within(
                    Duration.ofMinutes(1),
                    "all are delivered",
                    () -> stack.stripe().waitingBeside(earlier) == 0);
            assertFalse(reader.reads(PAID), "A44: an old event opens nothing");
            assertEquals(1, stack.stripe().subscriptionsOf(email).size());
            assertEquals(1, letters.about("Receipt"), "I11: one mail for one payment");
        }
    }
}
