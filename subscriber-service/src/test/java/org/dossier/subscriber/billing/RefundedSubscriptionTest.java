package org.dossier.subscriber.billing;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.Refund;
import com.stripe.param.ChargeListParams;
import com.stripe.param.RefundCreateParams;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.dossier.kit.test.Eventually;
import org.dossier.kit.test.Rows;
import org.dossier.subscriber.Browser;
import org.dossier.subscriber.RealParts;
import org.dossier.subscriber.StripeControl;
import org.dossier.subscriber.Subscribers;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** I02: access ends when the money that it rests on has gone back, as somebody does by hand in Stripe's dashboard. */
@QuarkusTest
@WithTestResource(RealParts.class)
class RefundedSubscriptionTest {
    private final Subscribers subscribers;
    private final StripeControl control;
    private final StripeClient stripe;
    private final Rows rows;

    RefundedSubscriptionTest(Subscribers subscribers, StripeControl control, StripeClient stripe, Rows rows) {
        this.subscribers = subscribers;
        this.control = control;
        this.stripe = stripe;
        this.rows = rows;
    }

    /** One test renews everybody, which takes the webhooks longer than the next test's five seconds. */
    @AfterEach
    void everythingIsTold() {
        control.awaitDelivered();
        subscribers.awaitRead();
    }

    private Charge newestCharge(Browser reader) throws StripeException {
        return stripe.v1()
                .charges()
                .list(ChargeListParams.builder()
                        .setCustomer(subscribers.customer(reader))
                        .build())
                .getData()
                .getFirst();
    }

    private Refund giveBack(Browser reader, long amount) throws StripeException {
        return stripe.v1()
                .refunds()
                .create(RefundCreateParams.builder()
                        .setCharge(newestCharge(reader).getId())
                        .setAmount(amount)
                        .build());
    }

    /** R06, A11: within five seconds. */
    @Test
    void accessEndsWithTheWholePaymentOfItsPeriod() throws StripeException {
        var ana = subscribers.subscribed("complete-monthly");
        giveBack(ana, newestCharge(ana).getAmount());
        subscribers.awaitClosed(ana);
        ana.get("/account").then().body(containsString("Your last payment was given back"));
    }

    @Test
    void aPartOfThePaymentTakesNoAccess() throws StripeException {
        var ana = subscribers.subscribed("complete-monthly");
        giveBack(ana, 100);
        Eventually.within(
                Duration.ofSeconds(5),
                "the part is known",
                () -> rows.count(
                                "select count(*) from invoice where account_id = ? and refunded_minor = 100",
                                subscribers.account(ana))
                        == 1);
        assertTrue(subscribers.isOpen(ana));
        ana.get("/account").then().body(containsString("€1.00 given back"));
    }

    /** I11: once per part, however often Stripe tells of it. */
    @Test
    void eachPartThatGoesBackIsToldByMailOnce() throws StripeException {
        var ana = subscribers.subscribed("complete-monthly");
        giveBack(ana, 100);
        awaitMails(ana, List.of("€1.00 is on its way back to you"));
        giveBack(ana, newestCharge(ana).getAmount() - 100);
        awaitMails(ana, List.of("€1.00 is on its way back to you", "€48.00 is on its way back to you"));
        control.sim(
                "webhooks/replay",
                Map.of("type", "*", "customer", subscribers.customer(ana), "order", "reverse", "times", "20"));
        control.awaitDelivered();
        subscribers.awaitRead();
        assertEquals(2, mails(ana).size());
    }

    private void awaitMails(Browser reader, List<String> subjects) {
        Eventually.within(
                Duration.ofSeconds(5), "mails wait", () -> mails(reader).equals(subjects));
    }

    private List<String> mails(Browser reader) {
        return rows.all(
                "select subject from outgoing_mail where addressee = ? and kind = 'REFUND' order by created_at",
                subscribers.account(reader).toString());
    }

    @Test
    void aRefundThatTheBankSendsBackGivesAccessAgain() throws StripeException {
        var ana = subscribers.subscribed("complete-monthly");
        var refund = giveBack(ana, newestCharge(ana).getAmount());
        subscribers.awaitClosed(ana);
        subscribers.settle();
        control.sim("refunds/" + refund.getId() + "/settle", Map.of("outcome", "failed"));
        subscribers.awaitOpen(ana);
    }

    @Test
    void theNextPaymentGivesAccessAgain() throws StripeException {
        var ana = subscribers.subscribed("complete-monthly");
        giveBack(ana, newestCharge(ana).getAmount());
        subscribers.awaitClosed(ana);
        control.advance(Duration.ofDays(32));
        subscribers.awaitOpen(ana);
    }
}
