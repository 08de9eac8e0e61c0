package org.dossier.subscriber.billing;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.param.SubscriptionUpdateParams;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.dossier.kit.events.CloudEvent;
import org.dossier.kit.test.Eventually;
import org.dossier.kit.test.Rows;
import org.dossier.subscriber.RealParts;
import org.dossier.subscriber.StripeControl;
import org.dossier.subscriber.Subscribers;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What happens at Stripe becomes access, and its end the end of access. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ReadCustomerTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Subscribers subscribers;
    private final StripeControl control;
    private final StripeClient stripe;
    private final Rows rows;

    ReadCustomerTest(Subscribers subscribers, StripeControl control, StripeClient stripe, Rows rows) {
        this.subscribers = subscribers;
        this.control = control;
        this.stripe = stripe;
        this.rows = rows;
    }

    @AfterEach
    void setRight() {
        control.setRight();
    }

    /** R06, A11: cancelled now, closed within five seconds. */
    @Test
    void anImmediateCancellationClosesAccessWithinFiveSeconds() throws StripeException {
        var ana = subscribers.subscribed("complete-monthly");
        stripe.v1().subscriptions().cancel(subscribers.subscription(ana));
        subscribers.awaitClosed(ana);
        var last = CloudEvent.parse(subscribers.entitlementEvents(ana).getLast());
        assertEquals(2, last.aggregateVersion());
        assertEquals(ana.person().subject(), last.data().path("subject").asText());
        assertTrue(last.data().path("coverage").isEmpty());
        assertEquals("NONE", last.data().path("cause").asText());
        Eventually.within(
                SOON,
                "the event is at Kafka",
                () -> rows.count(
                                "select count(*) from outbox where key = ? and sent_at is null",
                                subscribers.account(ana).toString())
                        == 0);
    }

    @Test
    void aCancellationInThePortalKeepsAccessToExactlyTheEndOfThePeriod() {
        var ana = subscribers.subscribed("complete-monthly");
        var portal = ana.asks()
                .post("/account/portal")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        var cancelled = control.post(URI.create(portal + "/cancel/" + subscribers.subscription(ana)), Map.of());
        assertEquals(303, cancelled.statusCode());
        Eventually.within(
                SOON,
                "access ends with the period",
                () -> rows.count(
                                "select count(*) from entitlement e join subscription s using (account_id) where account_id = ? and e.until = s.period_end and s.cancel_at is not null",
                                subscribers.account(ana))
                        == 1);
        assertTrue(subscribers.isOpen(ana));
        ana.get("/account").then().statusCode(200).body(containsString("Cancelled"), containsString("Ends on"));
        assertEquals(1, subscribers.moments(ana, "CANCELLATION_SCHEDULED"));
    }

    /** F20, A44, A45: twenty times each, backwards; what counts is what Stripe says now. */
    @Test
    void webhooksTwentyTimesInReverseOrderLeaveWhatStripeSays() throws StripeException {
        var ana = subscribers.subscribed("complete-monthly");
        stripe.v1().subscriptions().cancel(subscribers.subscription(ana));
        subscribers.awaitClosed(ana);
        subscribers.settle();
        var events = rows.count("select count(*) from stripe_event where customer_id = ?", subscribers.customer(ana));
        control.sim(
                "webhooks/replay",
                Map.of("type", "*", "customer", subscribers.customer(ana), "order", "reverse", "times", "20"));
        subscribers.settle();
        assertEquals("NONE", subscribers.cause(ana));
        assertEquals(
                events,
                rows.count("select count(*) from stripe_event where customer_id = ?", subscribers.customer(ana)));
        assertEquals(List.of(1L, 2L), subscribers.entitlementVersions(ana));
        assertEquals(1, subscribers.moments(ana, "INVOICE_PAID"));
        assertEquals(1, subscribers.moments(ana, "SUBSCRIPTION_ENDED"));
    }

    /** A renewal that cannot be collected keeps access for two weeks and is told once. */
    @Test
    void anOverdueRenewalKeepsAccessForAWhile() {
        var ana = subscribers.subscribed("complete-monthly");
        control.sim("customers/" + subscribers.customer(ana) + "/fail-next-charge", Map.of("count", "9"));
        control.advance(Duration.ofDays(32));
        subscribers.awaitRead();
        assertEquals(1, rows.count("""
                select count(*) from entitlement e join subscription s using (account_id)
                where account_id = ? and s.status = 'PAST_DUE'
                  and e.until = s.past_due_since + interval '14 days'
                """, subscribers.account(ana)), "it is overdue, and open for a while");
        assertTrue(subscribers.isOpen(ana));
        assertEquals(1, subscribers.moments(ana, "PAYMENT_FAILED"));
        ana.get("/account").then().statusCode(200).body(containsString("Payment overdue"));
    }

    @Test
    void aCancellationThatIsTakenBackRenewsAgain() throws StripeException {
        var ana = subscribers.subscribed("complete-monthly");
        stripe.v1()
                .subscriptions()
                .update(
                        subscribers.subscription(ana),
                        SubscriptionUpdateParams.builder()
                                .setCancelAtPeriodEnd(true)
                                .build());
        Eventually.within(SOON, "it will end", () -> subscribers.moments(ana, "CANCELLATION_SCHEDULED") == 1);
        stripe.v1()
                .subscriptions()
                .update(
                        subscribers.subscription(ana),
                        SubscriptionUpdateParams.builder()
                                .setCancelAtPeriodEnd(false)
                                .build());
        Eventually.within(
                SOON,
                "it renews",
                () -> rows.count(
                                "select count(*) from subscription where account_id = ? and cancel_at is null",
                                subscribers.account(ana))
                        == 1);
        assertEquals(3, subscribers.entitlementVersions(ana).size());
    }
}
