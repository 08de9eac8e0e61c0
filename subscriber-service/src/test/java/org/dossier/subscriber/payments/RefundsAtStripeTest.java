package org.dossier.subscriber.payments;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.stripe.exception.StripeException;
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

import static org.dossier.subscriber.payments.BookingDesk.PATIENCE;
import static org.dossier.subscriber.payments.BookingDesk.SOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** I03: refunds that somebody makes at Stripe by hand, and what banks make of refunds. */
@QuarkusTest
@WithTestResource(RealParts.class)
class RefundsAtStripeTest {
    private final BookingDesk desk;
    private final RefundsSeen refunds;
    private final StripeControl control;
    private final Rows rows;
    private final MovableClock clock;
    private final PaymentsPart part;

    RefundsAtStripeTest(
            BookingDesk desk,
            RefundsSeen refunds,
            StripeControl control,
            Rows rows,
            MovableClock clock,
            PaymentsPart part) {
        this.desk = desk;
        this.refunds = refunds;
        this.control = control;
        this.rows = rows;
        this.clock = clock;
        this.part = part;
    }

    @AfterEach
    void setRight() {
        control.setRight();
    }

    /** Made by hand at Stripe: seen, counted, told of. */
    @Test
    void aRefundByHandIsSeen() throws StripeException {
        var ana = Browser.newReader("ana");
        var payment = desk.paid(ana);
        refunds.byHand(payment, 10_000);
        Eventually.within(SOON, "it is told of", () -> desk.newest(payment).refundedMinor() == 10_000);
        assertEquals(1, desk.mails(ana, "REFUND"));
        var rest = UUID.randomUUID();
        desk.askForRefund(rest, payment, 90_000);
        refunds.await(payment, rest, RefundState.FAILED);
        assertEquals(1, refunds.atStripe(payment).size());
    }

    /** F19: the webhook of a refund by hand got lost. */
    @Test
    void aLostRefundByHandIsSeenWithinTenMinutes() throws StripeException {
        var payment = desk.paid(Browser.newReader("ana"));
        control.loseWebhooks();
        refunds.byHand(payment, 90_000);
        clock.forward(Duration.ofMinutes(9));
        Eventually.within(PATIENCE, "it is told of", () -> desk.newest(payment).refundedMinor() == 90_000);
    }

    @Test
    void aRefundThatWaitsForTheBankIsDoneWhenTheBankSaysSo() {
        var ana = Browser.newReader("ana");
        var payment = desk.paid(ana);
        var refund = UUID.randomUUID();
        control.sim("refunds/next", Map.of("status", "pending"));
        desk.askForRefund(refund, payment, 90_000);
        var made = refunds.awaitIdAtStripe(refund);
        assertEquals(
                RefundState.REQUESTED, desk.newest(payment).refunds().getFirst().state());
        assertEquals(0, desk.mails(ana, "REFUND"));
        control.sim("refunds/" + made + "/settle", Map.of("outcome", "succeeded"));
        refunds.await(payment, refund, RefundState.DONE);
        assertEquals(1, desk.mails(ana, "REFUND"));
    }

    /** F19: the webhook of the bank's answer got lost. */
    @Test
    void aLostAnswerOfTheBankIsSeenWithinTenMinutes() {
        var payment = desk.paid(Browser.newReader("ana"));
        var refund = UUID.randomUUID();
        control.sim("refunds/next", Map.of("status", "pending"));
        desk.askForRefund(refund, payment, 90_000);
        var made = refunds.awaitIdAtStripe(refund);
        var account = UUID.fromString(rows.first("select account_id from payment where id = ?", payment));
        assertTrue(toReadAgain().contains(account), "its customer is read again, also without any event");
        control.loseWebhooks();
        control.sim("refunds/" + made + "/settle", Map.of("outcome", "succeeded"));
        clock.forward(Duration.ofMinutes(10));
        refunds.await(payment, refund, RefundState.DONE);
        assertFalse(toReadAgain().contains(account), "all is known of it");
    }

    private List<UUID> toReadAgain() {
        return QuarkusTransaction.requiringNew().call(() -> part.accountsToReadAgain(Instant.now(), 500));
    }

    /** Banks send money back, weeks later too. */
    @Test
    void aRefundThatTheBankSendsBackIsLeftToAPerson() {
        var payment = desk.paid(Browser.newReader("ana"));
        var refund = UUID.randomUUID();
        desk.askForRefund(refund, payment, 90_000);
        refunds.await(payment, refund, RefundState.DONE);
        control.sim("refunds/" + refunds.idAtStripe(refund) + "/settle", Map.of("outcome", "failed"));
        refunds.await(payment, refund, RefundState.FAILED);
        assertEquals(0, desk.newest(payment).refundedMinor());
    }
}
