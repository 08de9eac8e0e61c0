package org.dossier.subscriber.billing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.Refund;
import com.stripe.param.ChargeListParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.checkout.SessionCreateParams;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.dossier.kit.test.Eventually;
import org.dossier.kit.test.MovableClock;
import org.dossier.kit.test.Rows;
import org.dossier.subscriber.Browser;
import org.dossier.subscriber.RealParts;
import org.dossier.subscriber.StripeControl;
import org.dossier.subscriber.Subscribers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** I01, I03: a second payment beside a living subscription is cancelled, and goes back whole and once. */
@QuarkusTest
@WithTestResource(RealParts.class)
class PaidTwiceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Subscribers subscribers;
    private final StripeControl control;
    private final StripeClient stripe;
    private final Rows rows;
    private final MovableClock clock;

    PaidTwiceTest(Subscribers subscribers, StripeControl control, StripeClient stripe, Rows rows, MovableClock clock) {
        this.subscribers = subscribers;
        this.control = control;
        this.stripe = stripe;
        this.rows = rows;
        this.clock = clock;
    }

    @AfterEach
    void setRight() {
        control.setRight();
    }

    /** I01, I03: a second payment beside a living subscription is cancelled, and goes back whole and once. */
    @Test
    void ofTwoPaidSubscriptionsTheLaterGoesBack() throws StripeException {
        var ana = subscribers.subscribed("complete-monthly");
        var kept = subscribers.subscription(ana);
        payTwice(ana);
        Eventually.within(
                PATIENCE,
                "the second one is cancelled",
                () -> rows.count(
                                "select count(*) from subscription where account_id = ? and status = 'CANCELED' and duplicate_of = ?",
                                subscribers.account(ana),
                                kept)
                        == 1);
        assertEquals(
                "complete-monthly",
                rows.first("select plan_key from entitlement where account_id = ?", subscribers.account(ana)));
        assertEquals(1, subscribers.moments(ana, "INVOICE_PAID"));
        assertEquals(0, subscribers.moments(ana, "SUBSCRIPTION_ENDED"));
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
                PATIENCE,
                "the second payment went back",
                () -> rows.all(
                                "select state || ' ' || refunded_minor || ' ' || refunded_currency from duplicate_payment where account_id = ?",
                                subscribers.account(reader))
                        .equals(List.of("RETURNED 49000 EUR")));
    }

    private void awaitAFailedRefund(Browser reader) {
        Eventually.within(
                PATIENCE,
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
}
