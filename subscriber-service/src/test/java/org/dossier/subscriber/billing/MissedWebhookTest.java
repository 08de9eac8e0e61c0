package org.dossier.subscriber.billing;

import java.time.Duration;
import java.util.Map;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.dossier.kit.test.MovableClock;
import org.dossier.kit.test.Rows;
import org.dossier.subscriber.Browser;
import org.dossier.subscriber.RealParts;
import org.dossier.subscriber.StripeControl;
import org.dossier.subscriber.Subscribers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Access follows from what Stripe says, whatever becomes of the webhooks and of the first answer. */
@QuarkusTest
@WithTestResource(RealParts.class)
class MissedWebhookTest {
    private final Subscribers subscribers;
    private final StripeControl control;
    private final StripeClient stripe;
    private final ReadCustomer readCustomer;
    private final MovableClock clock;
    private final Rows rows;

    MissedWebhookTest(
            Subscribers subscribers,
            StripeControl control,
            StripeClient stripe,
            ReadCustomer readCustomer,
            MovableClock clock,
            Rows rows) {
        this.subscribers = subscribers;
        this.control = control;
        this.stripe = stripe;
        this.readCustomer = readCustomer;
        this.clock = clock;
        this.rows = rows;
    }

    @AfterEach
    void setRight() {
        control.setRight();
    }

    /** F19: no webhook came, and nobody came back from the payment page. */
    @Test
    void aLostWebhookIsHealedWithinTenMinutes() {
        subscribers.reconciled();
        control.loseWebhooks();
        var ana = Browser.newReader("ana");
        control.pay(ana.paymentPage("complete-monthly"), StripeControl.GOOD_CARD);
        assertFalse(subscribers.isOpen(ana));
        clock.forward(Duration.ofMinutes(9));
        subscribers.awaitOpenInTheEnd(ana);
    }

    /** F19, A11: the same for the end of a subscription. */
    @Test
    void aLostCancellationIsHealedWithinTenMinutes() throws StripeException {
        var ana = subscribers.subscribed("complete-monthly");
        control.loseWebhooks();
        stripe.v1().subscriptions().cancel(subscribers.subscription(ana));
        clock.forward(Duration.ofMinutes(9));
        subscribers.awaitClosedInTheEnd(ana);
    }

    /** F21, A46: Stripe is away when the webhook is worked off; the work waits and is done. */
    @Test
    void aReadingThatStripeRefusesIsDoneLater() throws StripeException {
        var ana = subscribers.subscribed("complete-monthly");
        subscribers.settle();
        control.loseWebhooks();
        // More calls than are made until then, whoever makes them.
        control.breakNext(1000, "GET", "/v1/subscriptions", "error_500");
        stripe.v1().subscriptions().cancel(subscribers.subscription(ana));
        readCustomer.now(subscribers.customer(ana));
        assertTrue(subscribers.isOpen(ana));
        assertTrue(failures(ana) > 0);
        control.sim("reset-faults", Map.of());
        subscribers.awaitClosedInTheEnd(ana);
        assertEquals(0, failures(ana));
    }

    private long failures(Browser reader) {
        return rows.count("select failures from stripe_customer where id = ?", subscribers.customer(reader));
    }
}
