package org.dossier.subscriber.payments;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
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

import static org.dossier.subscriber.payments.BookingDesk.PATIENCE;
import static org.dossier.subscriber.payments.BookingDesk.SOON;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What becomes of an open payment, whatever becomes of the webhooks. */
@QuarkusTest
@WithTestResource(RealParts.class)
class PaymentOutcomesTest {
    private final BookingDesk desk;
    private final Payments payments;
    private final StripeControl control;
    private final Subscribers subscribers;
    private final Rows rows;
    private final MovableClock movable;

    PaymentOutcomesTest(
            BookingDesk desk,
            Payments payments,
            StripeControl control,
            Subscribers subscribers,
            Rows rows,
            MovableClock movable) {
        this.desk = desk;
        this.payments = payments;
        this.control = control;
        this.subscribers = subscribers;
        this.rows = rows;
        this.movable = movable;
    }

    @AfterEach
    void setRight() {
        control.setRight();
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
        subscribers.settle();
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
                "webhooks/replay",
                Map.of("type", "*", "customer", subscribers.customer(ana), "order", "reverse", "times", "20"));
        subscribers.settle();
        assertEquals("PAID", desk.state(payment));
        assertEquals(1, desk.events(payment).size());
        assertEquals(1, desk.mails(ana, "PAYMENT_RECEIPT"));
    }

    /** F19: no webhook came, and nobody came back. */
    @Test
    void aLostWebhookIsHealedWithinTenMinutes() {
        subscribers.reconciled();
        control.loseWebhooks();
        var key = UUID.randomUUID();
        control.pay(desk.open(key, Browser.newReader("ana")), StripeControl.GOOD_CARD);
        assertEquals("OPEN", desk.state(key));
        movable.forward(Duration.ofMinutes(9));
        desk.awaitStateInTime(key, "PAID");
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
        subscribers.settle();
        assertEquals("OPEN", desk.state(key));
        assertEquals(List.of(), desk.events(key));
        assertEquals(0, desk.mails(ana, "PAYMENT_RECEIPT"));
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
                PATIENCE,
                "both are back",
                () -> desk.newest(whole).refundedMinor() == 90_000
                        && desk.newest(part).refundedMinor() == 45_000);
        subscribers.settle();
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
}
