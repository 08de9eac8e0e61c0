package org.dossier.subscriber.billing;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.Refund;
import com.stripe.param.ChargeListParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.SubscriptionUpdateParams;
import com.stripe.param.checkout.SessionCreateParams;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.dossier.kit.events.CloudEvent;
import org.dossier.kit.test.Eventually;
import org.dossier.kit.test.MovableClock;
import org.dossier.kit.test.Rows;
import org.dossier.subscriber.Browser;
import org.dossier.subscriber.RealParts;
import org.dossier.subscriber.StripeControl;
import org.dossier.subscriber.Subscribers;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What happens at Stripe becomes access, and its end the end of access, whatever becomes of the webhooks. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ReadCustomerTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final StripeControl control;
    private final StripeClient stripe;
    private final Subscribers subscribers;
    private final Rows rows;
    private final MovableClock clock;
    private final ReadCustomer readCustomer;
    private final CustomerQueue queue;
    private final WriteReading writer;
    private final StripeReader reader;

    ReadCustomerTest(
            StripeControl control,
            StripeClient stripe,
            Subscribers subscribers,
            Rows rows,
            MovableClock clock,
            ReadCustomer readCustomer,
            CustomerQueue queue,
            WriteReading writer,
            StripeReader reader) {
        this.control = control;
        this.stripe = stripe;
        this.subscribers = subscribers;
        this.rows = rows;
        this.clock = clock;
        this.readCustomer = readCustomer;
        this.queue = queue;
        this.writer = writer;
        this.reader = reader;
    }

    @AfterEach
    void webhooksArriveAgain() {
        control.deliverWebhooks();
    }

    /** Stripe's schema was kept in every call of every test. */
    @AfterEach
    void nothingWasAskedThatStripeDoesNotKnow() {
        assertEquals(0, control.sim("violations").path("count").asInt(), control.sim("violations")::toString);
        assertEquals(List.of(), control.unsupported());
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
                () -> rows.count("select count(*) from outbox where sent_at is null") == 0);
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
        assertEquals(1, moments(ana, "CANCELLATION_SCHEDULED"));
    }

    /** F20, A44, A45: twenty times each, backwards; what counts is what Stripe says now. */
    @Test
    void webhooksTwentyTimesInReverseOrderLeaveWhatStripeSays() throws StripeException {
        var ana = subscribers.subscribed("complete-monthly");
        stripe.v1().subscriptions().cancel(subscribers.subscription(ana));
        subscribers.awaitClosed(ana);
        settle();
        var events = rows.count("select count(*) from stripe_event where customer_id = ?", subscribers.customer(ana));
        control.sim(
                "webhooks/replay",
                Map.of("type", "*", "customer", subscribers.customer(ana), "order", "reverse", "times", "20"));
        settle();
        assertEquals("NONE", subscribers.cause(ana));
        assertEquals(
                events,
                rows.count("select count(*) from stripe_event where customer_id = ?", subscribers.customer(ana)));
        assertEquals(List.of(1L, 2L), versions(ana));
        assertEquals(1, moments(ana, "INVOICE_PAID"));
        assertEquals(1, moments(ana, "SUBSCRIPTION_ENDED"));
    }

    /** F19: no webhook came, and nobody came back from the payment page. */
    @Test
    void aLostWebhookIsHealedWithinTenMinutes() {
        var ana = Browser.newReader("ana");
        var page = ana.paymentPage("complete-monthly");
        control.loseWebhooks();
        control.pay(page, StripeControl.GOOD_CARD);
        assertFalse(subscribers.isOpen(ana));
        clock.forward(Duration.ofMinutes(9));
        Eventually.within(Duration.ofSeconds(10), "access is open", () -> subscribers.isOpen(ana));
    }

    /** F19, A11: the same for the end of a subscription. */
    @Test
    void aLostCancellationIsHealedWithinTenMinutes() throws StripeException {
        var ana = subscribers.subscribed("complete-monthly");
        control.loseWebhooks();
        stripe.v1().subscriptions().cancel(subscribers.subscription(ana));
        clock.forward(Duration.ofMinutes(9));
        Eventually.within(
                Duration.ofSeconds(10),
                "access is closed",
                () -> subscribers.cause(ana).equals("NONE"));
    }

    /** F21, A46: Stripe is away when the webhook is worked off; the work waits and is done. */
    @Test
    void aReadingThatStripeRefusesIsDoneLater() throws StripeException {
        var ana = subscribers.subscribed("complete-monthly");
        settle();
        control.loseWebhooks();
        control.breakNext(3, "GET", "/v1/subscriptions", "error_500");
        stripe.v1().subscriptions().cancel(subscribers.subscription(ana));
        readCustomer.now(subscribers.customer(ana));
        assertTrue(subscribers.isOpen(ana));
        assertEquals(1, rows.count("select failures from stripe_customer where id = ?", subscribers.customer(ana)));
        Eventually.within(
                Duration.ofSeconds(10),
                "access is closed",
                () -> subscribers.cause(ana).equals("NONE"));
        assertEquals(0, rows.count("select failures from stripe_customer where id = ?", subscribers.customer(ana)));
    }

    /** A45, I03, I08: many workers, one result. */
    @Test
    void readersAtTheSameTimeWriteOneSubscriptionAndOneEvent() throws Exception {
        var ana = Browser.newReader("ana");
        var page = ana.paymentPage("complete-monthly");
        control.loseWebhooks();
        control.pay(page, StripeControl.GOOD_CARD);
        var customer = subscribers.customer(ana);
        atTheSameTime(12, () -> {
            readCustomer.now(customer);
            return null;
        });
        readAll();
        assertEquals(1, subscribers.subscriptions(ana));
        assertEquals(List.of(1L), versions(ana));
        assertEquals(1, moments(ana, "INVOICE_PAID"));
    }

    /** A44, F17, F32: a worker that slept through its lease may not write what it read long ago. */
    @Test
    void aReadingWhoseLeaseRanOutIsNotWritten() throws StripeException {
        var ana = subscribers.subscribed("complete-monthly");
        var customer = subscribers.customer(ana);
        settle();
        control.loseWebhooks();
        queue.request(customer);
        var slow = queue.take(customer).orElseThrow();
        var old = reader.read(customer, List.of());
        stripe.v1().subscriptions().cancel(subscribers.subscription(ana));
        rows.all(
                "update stripe_customer set leased_until = now() - interval '1 second' where id = ? returning id",
                customer);
        readCustomer.now(customer);
        subscribers.awaitClosed(ana);
        assertFalse(writer.write(slow, old));
        assertEquals("NONE", subscribers.cause(ana));
    }

    /** I01, I03: a second payment beside a living subscription is cancelled, and goes back whole and once. */
    @Test
    void ofTwoPaidSubscriptionsTheLaterGoesBack() throws StripeException {
        var ana = subscribers.subscribed("complete-monthly");
        var kept = subscribers.subscription(ana);
        payTwice(ana);
        Eventually.within(
                Duration.ofSeconds(10),
                "the second one is cancelled",
                () -> rows.count(
                                "select count(*) from subscription where account_id = ? and status = 'CANCELED' and duplicate_of = ?",
                                subscribers.account(ana),
                                kept)
                        == 1);
        assertEquals(
                "complete-monthly",
                rows.first("select plan_key from entitlement where account_id = ?", subscribers.account(ana)));
        assertEquals(1, moments(ana, "INVOICE_PAID"));
        assertEquals(0, moments(ana, "SUBSCRIPTION_ENDED"));
        awaitReturned(ana);
        assertEquals(List.of(49_000L), amounts(refunds(ana)));
        assertEquals("duplicate", refunds(ana).getFirst().getReason());
        assertEquals(
                List.of(49_000L, 0L),
                charges(ana).stream().map(Charge::getAmountRefunded).toList());
    }

    /** A46: Stripe keeps an error under its key for a day; whether it gave the money back or not, it goes back once. */
    @ParameterizedTest
    @ValueSource(strings = {"error_500", "error_500_after_commit"})
    void aRefundThatStripeFailedAtIsMadeOnce(String failure) throws StripeException {
        var ana = subscribers.subscribed("complete-monthly");
        control.breakNext(1, "POST", "/v1/refunds", failure);
        payTwice(ana);
        awaitAFailedRefund(ana);
        clock.forward(Duration.ofMinutes(1));
        awaitReturned(ana);
        assertEquals(List.of(49_000L), amounts(refunds(ana)));
    }

    /** What a person gave back at Stripe meanwhile counts; only the rest follows. */
    @Test
    void aPartThatWentBackByHandIsNotGivenBackTwice() throws StripeException {
        var ana = subscribers.subscribed("complete-monthly");
        control.breakNext(1, "POST", "/v1/refunds", "error_500");
        payTwice(ana);
        awaitAFailedRefund(ana);
        stripe.v1()
                .refunds()
                .create(RefundCreateParams.builder()
                        .setCharge(lastCharge(ana).getId())
                        .setAmount(10_000L)
                        .build());
        clock.forward(Duration.ofMinutes(1));
        awaitReturned(ana);
        assertEquals(List.of(39_000L, 10_000L), amounts(refunds(ana)));
        assertTrue(lastCharge(ana).getRefunded());
    }

    /** A renewal that cannot be collected keeps access for two weeks and is told once. */
    @Test
    void anOverdueRenewalKeepsAccessForAWhile() {
        var ana = subscribers.subscribed("complete-monthly");
        control.sim("customers/" + subscribers.customer(ana) + "/fail-next-charge", Map.of("count", "9"));
        control.sim(
                "clock/advance",
                Map.of("seconds", String.valueOf(Duration.ofDays(32).toSeconds())));
        // Stripe tells of the subscription and of its invoice one after the other.
        Eventually.within(
                Duration.ofSeconds(20),
                "it is overdue, and open for a while",
                () -> rows.count("""
                        select count(*) from entitlement e join subscription s using (account_id)
                        where account_id = ? and s.status = 'PAST_DUE'
                          and e.until = s.past_due_since + interval '14 days'
                        """, subscribers.account(ana)) == 1);
        assertTrue(subscribers.isOpen(ana));
        assertEquals(1, moments(ana, "PAYMENT_FAILED"));
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
        Eventually.within(SOON, "it will end", () -> moments(ana, "CANCELLATION_SCHEDULED") == 1);
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
        assertEquals(3, versions(ana).size());
    }

    /** Pays for a second subscription at a payment page that we did not open. */
    private void payTwice(Browser reader) throws StripeException {
        var price = rows.first("select stripe_price_id from plan_price where plan_key = 'complete-yearly'");
        var session = stripe.v1()
                .checkout()
                .sessions()
                .create(SessionCreateParams.builder()
                        .setMode(SessionCreateParams.Mode.SUBSCRIPTION)
                        .setCustomer(subscribers.customer(reader))
                        .addLineItem(SessionCreateParams.LineItem.builder()
                                .setPrice(price)
                                .setQuantity(1L)
                                .build())
                        .setSuccessUrl("http://localhost:8080/")
                        .build());
        assertEquals(303, control.pay(session.getUrl(), StripeControl.GOOD_CARD).statusCode());
    }

    private void awaitReturned(Browser reader) {
        Eventually.within(
                Duration.ofSeconds(10),
                "the second payment went back",
                () -> rows.all(
                                "select state || ' ' || refunded_minor || ' ' || refunded_currency from duplicate_payment where account_id = ?",
                                subscribers.account(reader))
                        .equals(List.of("RETURNED 49000 EUR")));
    }

    private void awaitAFailedRefund(Browser reader) {
        Eventually.within(
                Duration.ofSeconds(10),
                "the refund failed",
                () -> rows.count(
                                "select count(*) from duplicate_payment where account_id = ? and state = 'FOUND' and attempts > 0",
                                subscribers.account(reader))
                        == 1);
    }

    private List<Charge> charges(Browser reader) throws StripeException {
        var ofCustomer = ChargeListParams.builder()
                .setCustomer(subscribers.customer(reader))
                .build();
        return stripe.v1().charges().list(ofCustomer).getData();
    }

    private Charge lastCharge(Browser reader) throws StripeException {
        return charges(reader).getFirst();
    }

    /** Newest first, whatever they give back. */
    private List<Refund> refunds(Browser reader) throws StripeException {
        var all = new ArrayList<Refund>();
        for (var charge : charges(reader)) {
            var ofCharge = RefundListParams.builder().setCharge(charge.getId()).build();
            all.addAll(stripe.v1().refunds().list(ofCharge).getData());
        }
        return all;
    }

    private static List<Long> amounts(List<Refund> refunds) {
        return refunds.stream().map(Refund::getAmount).toList();
    }

    private void settle() {
        Eventually.within(Duration.ofSeconds(60), "all webhooks were delivered", this::allDelivered);
        readAll();
    }

    private void readAll() {
        Eventually.within(
                Duration.ofSeconds(20),
                "nobody waits to be read",
                () -> rows.count("select count(*) from stripe_customer where wanted_sync > done_sync") == 0);
    }

    private boolean allDelivered() {
        for (var delivery : control.sim("webhooks/deliveries").path("data")) {
            if (List.of("pending", "held").contains(delivery.path("status").asText())) {
                return false;
            }
        }
        return true;
    }

    private long moments(Browser reader, String kind) {
        return rows.count(
                "select count(*) from billing_moment where account_id = ? and kind = ?",
                subscribers.account(reader),
                kind);
    }

    private List<Long> versions(Browser reader) {
        return subscribers.entitlementEvents(reader).stream()
                .map(CloudEvent::parse)
                .map(CloudEvent::aggregateVersion)
                .toList();
    }

    private static void atTheSameTime(int times, Callable<Void> work) throws Exception {
        try (var executor = Executors.newFixedThreadPool(times)) {
            var done = new ArrayList<Future<Void>>();
            for (int i = 0; i < times; i++) {
                done.add(executor.submit(work));
            }
            for (var one : done) {
                one.get();
            }
        }
    }
}
