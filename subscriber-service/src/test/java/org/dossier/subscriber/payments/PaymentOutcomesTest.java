package org.dossier.subscriber.payments;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.dossier.kit.test.Eventually;
import org.dossier.kit.test.MovableClock;
import org.dossier.kit.test.Rows;
import org.dossier.subscriber.Browser;
import org.dossier.subscriber.RealParts;
import org.dossier.subscriber.StripeControl;

import static org.dossier.subscriber.payments.BookingDesk.SOON;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What becomes of an open payment, whatever becomes of the webhooks. */
@QuarkusTest
@WithTestResource(RealParts.class)
class PaymentOutcomesTest {
    private final BookingDesk desk;
    private final Payments payments;
    private final StripeControl control;
    private final Rows rows;
    private final MovableClock movable;
    private final Clock clock;

    PaymentOutcomesTest(
            BookingDesk desk, Payments payments, StripeControl control, Rows rows, MovableClock movable, Clock clock) {
        this.payments = payments;
        this.desk = desk;
        this.control = control;
        this.rows = rows;
        this.movable = movable;
        this.clock = clock;
    }

    @AfterEach
    void nothingWasAskedThatStripeDoesNotKnow() {
        control.deliverWebhooks();
        control.sim("reset-faults", Map.of());
        assertEquals(0, control.sim("violations").path("count").asInt(), control.sim("violations")::toString);
        assertEquals(List.of(), control.unsupported());
    }

    /** I01: within five seconds of the webhook. */
    @Test
    void aPaymentIsToldOfWithItsAmount() {
        var ana = Browser.newReader("ana");
        var payment = desk.paid(ana);
        desk.get(payment).then().body("checkoutUrl", equalTo(null));
        assertEquals(1, desk.events(payment).size());
        assertEquals(1, desk.events(payment).getFirst().aggregateVersion());
        var told = desk.newest(payment);
        assertEquals(PaymentState.PAID, told.state());
        assertEquals("seat", told.purpose());
        assertEquals(90_000, told.amountMinor());
        assertEquals("EUR", told.currency());
        assertEquals(0, told.refundedMinor());
        assertEquals(List.of(), told.refunds());
        assertTrue(told.paidAt() != null);
        Eventually.within(SOON, "a receipt waits", () -> desk.mails(ana, "PAYMENT_RECEIPT") == 1);
        assertEquals(0, desk.mails(ana, "RECEIPT"));
    }

    /** What waited for the lock decides on what is there then. */
    @Test
    void aPaymentIsReadAgainUnderItsLock() {
        var key = UUID.randomUUID();
        desk.open(key, Browser.newReader("ana"));
        QuarkusTransaction.requiringNew().run(() -> {
            assertEquals(PaymentState.OPEN, payments.findById(key).state());
            desk.end(key);
            assertEquals(PaymentState.EXPIRED, payments.getForUpdate(key).state());
        });
    }

    @Test
    void aDeclinedCardLeavesItOpen() {
        var key = UUID.randomUUID();
        var page = desk.open(key, Browser.newReader("ana"));
        assertEquals(402, control.pay(page, StripeControl.DECLINED_CARD).statusCode());
        assertEquals("OPEN", desk.state(key));
        var asked = control.pay(page, StripeControl.CARD_WITH_3DS);
        assertEquals(402, control.authenticate(asked, "fail").statusCode());
        assertEquals("OPEN", desk.state(key));
        control.authenticate(control.pay(page, StripeControl.CARD_WITH_3DS), "complete");
        desk.awaitState(key, "PAID");
        assertEquals(1, desk.events(key).size());
    }

    /** F20, A45: twenty times each, backwards. */
    @Test
    void webhooksTwentyTimesInReverseOrderChangeNothing() {
        var ana = Browser.newReader("ana");
        var payment = desk.paid(ana);
        control.sim(
                "webhooks/replay", Map.of("type", "*", "customer", customer(ana), "order", "reverse", "times", "20"));
        settle(ana);
        assertEquals("PAID", desk.state(payment));
        assertEquals(1, desk.events(payment).size());
        assertEquals(1, desk.mails(ana, "PAYMENT_RECEIPT"));
    }

    /** F19: no webhook came, and nobody came back. */
    @Test
    void aLostWebhookIsHealedWithinTenMinutes() {
        var key = UUID.randomUUID();
        var page = desk.open(key, Browser.newReader("ana"));
        control.loseWebhooks();
        control.pay(page, StripeControl.GOOD_CARD);
        assertEquals("OPEN", desk.state(key));
        movable.forward(Duration.ofMinutes(9));
        Eventually.within(Duration.ofSeconds(10), "paid", () -> desk.state(key).equals("PAID"));
    }

    /** The seat's time is shorter than Stripe's shortest: the checkout itself ends with it. */
    @Test
    void aCheckoutEndsWithItsTime() {
        var key = UUID.randomUUID();
        var order = desk.order(Browser.newReader("ana"), clock.instant().plus(Duration.ofMinutes(15)));
        String page = desk.open(key, order).then().statusCode(201).extract().path("checkoutUrl");
        movable.forward(Duration.ofMinutes(15));
        desk.awaitState(key, "EXPIRED");
        assertEquals(410, control.pay(page, StripeControl.GOOD_CARD).statusCode());
        var told = desk.newest(key);
        assertEquals(PaymentState.EXPIRED, told.state());
        assertNull(told.paidAt());
        assertEquals(1, desk.events(key).size());
    }

    /** I01: paid in the last moment, and its webhook lost: it is paid, not expired. */
    @Test
    void whatWasPaidInTimeIsPaidThoughNobodyTold() {
        var key = UUID.randomUUID();
        var order = desk.order(Browser.newReader("ana"), clock.instant().plus(Duration.ofMinutes(2)));
        String page = desk.open(key, order).then().statusCode(201).extract().path("checkoutUrl");
        control.loseWebhooks();
        control.pay(page, StripeControl.GOOD_CARD);
        movable.forward(Duration.ofMinutes(2));
        desk.awaitState(key, "PAID");
        assertEquals(
                List.of(PaymentState.PAID),
                desk.events(key).stream()
                        .map(event -> event.dataAs(PaymentChanged.class).state())
                        .toList());
    }

    /** F21: the end is tried again while Stripe is away. */
    @Test
    void anEndThatStripeDoesNotHearComesLater() {
        var key = UUID.randomUUID();
        var order = desk.order(Browser.newReader("ana"), clock.instant().plus(Duration.ofMinutes(15)));
        desk.open(key, order).then().statusCode(201);
        control.breakNext(3, "POST", "/v1/checkout/sessions/" + desk.session(key), "error_500");
        movable.forward(Duration.ofMinutes(15));
        Eventually.within(
                Duration.ofSeconds(10),
                "the end was tried",
                () -> rows.count("select count(*) from payment where id = ? and end_due_at > expires_at", key) == 1);
        assertEquals("OPEN", desk.state(key));
        movable.forward(Duration.ofMinutes(1));
        desk.awaitState(key, "EXPIRED");
    }

    @Test
    void aPaymentCanBeEndedByRequestOnce() {
        var key = UUID.randomUUID();
        desk.open(key, Browser.newReader("ana"));
        desk.end(key).then().statusCode(200).body("state", equalTo("EXPIRED")).body("checkoutUrl", equalTo(null));
        desk.end(key).then().statusCode(200).body("state", equalTo("EXPIRED"));
        assertEquals(1, desk.events(key).size());
        desk.end(UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void theEndOfOneThatWasPaidSaysSo() {
        var key = UUID.randomUUID();
        var page = desk.open(key, Browser.newReader("ana"));
        control.loseWebhooks();
        control.pay(page, StripeControl.GOOD_CARD);
        desk.end(key).then().statusCode(200).body("state", equalTo("PAID"));
    }

    /** One that Stripe never heard of ends as well. */
    @Test
    void anOpeningThatFailedEndsWithItsTime() {
        var key = UUID.randomUUID();
        var order = desk.order(Browser.newReader("ana"), clock.instant().plus(Duration.ofMinutes(15)));
        control.breakNext(1, "POST", "/v1/checkout/sessions$", "error_500");
        desk.open(key, order).then().statusCode(503);
        movable.forward(Duration.ofMinutes(15));
        desk.awaitState(key, "EXPIRED");
        desk.open(key, order).then().statusCode(200).body("state", equalTo("EXPIRED"));
    }

    @Test
    void aBankThatDecidesLaterMayRefuseOrPay() {
        for (var outcome : List.of("failed", "paid")) {
            var key = UUID.randomUUID();
            desk.open(key, Browser.newReader("ana"));
            var session = desk.session(key);
            control.sim("sessions/" + session + "/pay-later", Map.of());
            Eventually.within(SOON, "the bank decides", () -> desk.get(key).path("checkoutUrl") == null);
            assertEquals("OPEN", desk.state(key));
            desk.end(key).then().statusCode(200).body("state", equalTo("OPEN"));
            control.sim("sessions/" + session + "/settle", Map.of("outcome", outcome));
            desk.awaitState(key, outcome.equals("paid") ? "PAID" : "FAILED");
            assertEquals(1, desk.events(key).size());
        }
    }

    /** R25, A43: what Stripe took is not what was opened. */
    @Test
    void anotherAmountThanWasOpenedIsNoPayment() {
        var ana = Browser.newReader("ana");
        var key = UUID.randomUUID();
        var page = desk.open(key, ana);
        rows.all("update payment set amount_minor = 90001 where id = ? returning id", key);
        control.pay(page, StripeControl.GOOD_CARD);
        Eventually.within(
                SOON,
                "the flaw is kept",
                () -> rows.count("select count(*) from payment where flaw is not null and id = ?", key) == 1);
        settle(ana);
        assertEquals("OPEN", desk.state(key));
        assertEquals(List.of(), desk.events(key));
        assertEquals(0, desk.mails(ana, "PAYMENT_RECEIPT"));
    }

    @Test
    void whoComesBackFromThePaymentIsLedOn() {
        var ana = Browser.newReader("ana");
        var key = UUID.randomUUID();
        var page = desk.open(key, ana);
        control.loseWebhooks();
        var back = BookingDesk.path(URI.create(control.payAndComeBack(page)));
        assertTrue(back.startsWith("/payments/return?session_id=cs_test_"), back);
        ana.get(back).then().statusCode(303).header("Location", containsString(BookingDesk.RETURN_TO));
        assertEquals("PAID", desk.state(key));
    }

    /** R02, A42. */
    @Test
    void nobodySeesThePaymentOfAnother() {
        var key = UUID.randomUUID();
        desk.open(key, Browser.newReader("ana"));
        Browser.newReader("ben")
                .get("/payments/return?session_id=" + desk.session(key))
                .then()
                .statusCode(404);
    }

    /** A42: to come back is not to have paid. */
    @Test
    void whoComesBackUnpaidIsToldSo() {
        var ana = Browser.newReader("ana");
        var key = UUID.randomUUID();
        var page = desk.open(key, ana);
        var session = desk.session(key);
        whoReturns(ana, session, "Not paid yet")
                .then()
                .statusCode(200)
                .body(containsString("Not paid yet"), containsString(page), containsString("€900.00"));
        assertEquals("OPEN", desk.state(key));
        desk.end(key);
        whoReturns(ana, session, "the time to pay is over")
                .then()
                .statusCode(200)
                .body(containsString("the time to pay is over"), not(containsString(page)));
    }

    /** The answer once it has these words: while a worker reads the customer just then, it says that it is looking. */
    private static Response whoReturns(Browser reader, String session, String words) {
        var answer = new AtomicReference<Response>();
        Eventually.within(SOON, words, () -> {
            answer.set(reader.get("/payments/return?session_id=" + session));
            return answer.get().asString().contains(words);
        });
        return answer.get();
    }

    @Test
    void whoWaitsForABankIsToldToWait() {
        var ana = Browser.newReader("ana");
        var key = UUID.randomUUID();
        desk.open(key, ana);
        var session = desk.session(key);
        control.sim("sessions/" + session + "/pay-later", Map.of());
        ana.get("/payments/return?session_id=" + session)
                .then()
                .statusCode(200)
                .body(containsString("Your payment is being looked for"));
        ana.asks()
                .header("HX-Request", "true")
                .get("/payments/return/onward?session_id=" + session)
                .then()
                .statusCode(204)
                .header("HX-Redirect", equalTo(null));
        control.sim("sessions/" + session + "/settle", Map.of("outcome", "paid"));
        desk.awaitState(key, "PAID");
        ana.asks()
                .header("HX-Request", "true")
                .get("/payments/return/onward?session_id=" + session)
                .then()
                .statusCode(204)
                .header("HX-Redirect", equalTo(BookingDesk.RETURN_TO));
    }

    /** Payments and a subscription of one customer are read together and do not mind each other. */
    @Test
    void aPaymentBesideASubscriptionLeavesItAlone() {
        var ana = Browser.newReader("ana");
        control.pay(ana.paymentPage("complete-monthly"), StripeControl.GOOD_CARD);
        desk.paid(ana);
        Eventually.within(SOON, "both are known", () -> desk.mails(ana, "RECEIPT") == 1);
        assertEquals(1, desk.mails(ana, "PAYMENT_RECEIPT"));
        assertEquals(
                "SUBSCRIPTION",
                rows.first(
                        "select cause from entitlement e join account a on a.id = e.account_id where subject = ?",
                        ana.person().subject()));
    }

    /** One history for subscriptions and one-off payments: what for, how much, what came back. */
    @Test
    void theAccountPageShowsWhatWasPaidForAndWhatCameBack() {
        var ana = Browser.newReader("ana");
        control.pay(ana.paymentPage("complete-monthly"), StripeControl.GOOD_CARD);
        var whole = desk.paid(ana);
        var part = desk.paid(ana);
        desk.askForRefund(UUID.randomUUID(), whole, 90_000);
        desk.askForRefund(UUID.randomUUID(), part, 45_000);
        Eventually.within(
                SOON.plus(SOON),
                "both are back",
                () -> desk.newest(whole).refundedMinor() == 90_000
                        && desk.newest(part).refundedMinor() == 45_000);
        settle(ana);
        ana.get("/account")
                .then()
                .statusCode(200)
                .body(
                        containsString("OSINT in Russia, 12 September 2026"),
                        containsString("Complete, monthly"),
                        containsString("€900.00"),
                        containsString("Given back"),
                        containsString("€450.00 given back"));
        Browser.newReader("ben").get("/account").then().body(not(containsString("OSINT")));
    }

    private String customer(Browser reader) {
        return rows.first(
                "select stripe_customer_id from account where subject = ?",
                reader.person().subject());
    }

    private void settle(Browser reader) {
        Eventually.within(Duration.ofSeconds(20), "all deliveries are worked off", () -> {
            var waiting = control.sim("webhooks/deliveries").path("data").findValuesAsText("status");
            return !waiting.contains("pending")
                    && rows.count(
                                    "select count(*) from stripe_customer where id = ? and wanted_sync > done_sync",
                                    customer(reader))
                            == 0;
        });
    }
}
