package org.dossier.subscriber.billing;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.param.ChargeListParams;
import com.stripe.param.DisputeListParams;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.dossier.kit.test.Eventually;
import org.dossier.kit.test.MovableClock;
import org.dossier.kit.test.Rows;
import org.dossier.subscriber.Browser;
import org.dossier.subscriber.RealParts;
import org.dossier.subscriber.StripeControl;
import org.dossier.subscriber.Subscribers;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** I02: access ends when a bank takes the money that it rests on, and staff hear of it while they can answer. */
@QuarkusTest
@WithTestResource(RealParts.class)
class DisputedSubscriptionTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Subscribers subscribers;
    private final StripeControl control;
    private final StripeClient stripe;
    private final MovableClock clock;
    private final Rows rows;

    DisputedSubscriptionTest(
            Subscribers subscribers, StripeControl control, StripeClient stripe, MovableClock clock, Rows rows) {
        this.subscribers = subscribers;
        this.control = control;
        this.stripe = stripe;
        this.clock = clock;
        this.rows = rows;
    }

    @AfterEach
    void setRight() {
        control.setRight();
    }

    /** The newest payment's dispute, opened at the sandbox. */
    private String dispute(Browser reader) throws StripeException {
        var ofCustomer = ChargeListParams.builder()
                .setCustomer(subscribers.customer(reader))
                .build();
        var charge = stripe.v1().charges().list(ofCustomer).getData().getFirst().getId();
        control.sim("charges/" + charge + "/dispute", Map.of("reason", "product_not_received"));
        return stripe.v1()
                .disputes()
                .list(DisputeListParams.builder().setCharge(charge).build())
                .getData()
                .getFirst()
                .getId();
    }

    private void close(String dispute, String outcome) {
        control.sim("disputes/" + dispute + "/close", Map.of("outcome", outcome));
    }

    private void awaitStatus(String dispute, String status) {
        Eventually.within(
                SOON,
                "the dispute is " + status,
                () -> rows.all("select status from dispute where id = ?", dispute)
                        .equals(List.of(status)));
    }

    /** R06, A11: within five seconds. */
    @Test
    void accessEndsWithALostDispute() throws StripeException {
        var ana = subscribers.subscribed("complete-monthly");
        var dispute = dispute(ana);
        awaitStatus(dispute, "NEEDS_RESPONSE");
        assertTrue(subscribers.isOpen(ana), "as long as a bank may still decide for us");
        close(dispute, "lost");
        subscribers.awaitClosed(ana);
        assertEquals(1, subscribers.moments(ana, "DISPUTE_LOST"));
        ana.get("/account").then().body(containsString("Your last payment was given back"));
    }

    @Test
    void aWonDisputeTakesNoAccess() throws StripeException {
        var ana = subscribers.subscribed("complete-monthly");
        var dispute = dispute(ana);
        close(dispute, "won");
        awaitStatus(dispute, "WON");
        assertTrue(subscribers.isOpen(ana));
        assertEquals(1, subscribers.moments(ana, "DISPUTE_WON"));
    }

    /** F20, A44, A45: what counts is what Stripe says now, not what an event said then. */
    @Test
    void itsEventsTwentyTimesInReverseOrderChangeNothing() throws StripeException {
        var ana = subscribers.subscribed("complete-monthly");
        var dispute = dispute(ana);
        close(dispute, "lost");
        subscribers.awaitClosed(ana);
        var told = subscribers.entitlementEvents(ana).size();
        control.sim("webhooks/replay", Map.of("type", "charge.dispute*", "order", "reverse", "times", "20"));
        subscribers.settle();
        assertEquals("NONE", subscribers.cause(ana));
        assertEquals(told, subscribers.entitlementEvents(ana).size());
        assertEquals(1, subscribers.moments(ana, "DISPUTE_OPENED"));
        assertEquals(1, subscribers.moments(ana, "DISPUTE_LOST"));
    }

    /** F19: no webhook came. */
    @Test
    void aLostDisputeIsFoundWithinTenMinutesThoughNobodyTold() throws StripeException {
        var ana = subscribers.subscribed("complete-monthly");
        control.loseWebhooks();
        close(dispute(ana), "lost");
        clock.forward(Duration.ofMinutes(9));
        subscribers.awaitClosedInTheEnd(ana);
    }

    /** F19: nothing here tells whose the payment is; Stripe does. */
    @Test
    void theOwnerOfAPaymentThatIsNotKnownHereIsAskedForAtStripe() throws StripeException {
        var ana = subscribers.subscribed("complete-monthly");
        var dispute = dispute(ana);
        awaitStatus(dispute, "NEEDS_RESPONSE");
        // Later events of the charge itself would tell whose it is.
        subscribers.settle();
        control.loseWebhooks();
        rows.all("delete from dispute where id = ? returning id", dispute);
        rows.all(
                "update invoice set stripe_payment_intent_id = null where account_id = ? returning id",
                subscribers.account(ana));
        close(dispute, "lost");
        clock.forward(Duration.ofMinutes(9));
        subscribers.awaitClosedInTheEnd(ana);
    }

    @Test
    void staffSeeWhatTheyMustAnswerAndWhatWasLost() throws StripeException {
        var amir = Browser.withRoles("amir", "account-manager");
        var ana = subscribers.subscribed("complete-monthly");
        var dispute = dispute(ana);
        awaitStatus(dispute, "NEEDS_RESPONSE");
        amir.get("/desk/accounts")
                .then()
                .statusCode(200)
                .body(
                        containsString("Disputes that need you"),
                        containsString(dispute),
                        containsString("Answer it at Stripe until"),
                        containsString("product not received"));
        close(dispute, "lost");
        subscribers.awaitClosed(ana);
        amir.get("/desk/accounts/" + subscribers.account(ana))
                .then()
                .statusCode(200)
                .body(
                        containsString("The money is gone"),
                        containsString("€49.00 taken back by the bank"),
                        containsString("Payment disputed"),
                        containsString("Dispute lost"));
    }
}
