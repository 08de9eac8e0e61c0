package org.dossier.subscriber.payments;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.stripe.exception.StripeException;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.dossier.kit.test.Eventually;
import org.dossier.kit.test.MovableClock;
import org.dossier.subscriber.Browser;
import org.dossier.subscriber.RealParts;
import org.dossier.subscriber.StripeControl;

import static org.dossier.subscriber.payments.BookingDesk.PATIENCE;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** I03, F21: Stripe fails, denies or refuses; money goes back once for all that, or a person is told. */
@QuarkusTest
@WithTestResource(RealParts.class)
class RefundFailuresTest {
    private final BookingDesk desk;
    private final RefundsSeen refunds;
    private final StripeControl control;
    private final MovableClock clock;

    RefundFailuresTest(BookingDesk desk, RefundsSeen refunds, StripeControl control, MovableClock clock) {
        this.desk = desk;
        this.refunds = refunds;
        this.control = control;
        this.clock = clock;
    }

    @AfterEach
    void setRight() {
        control.setRight();
    }

    /** F21: Stripe has given it back and answers an error, also to stripe-java's own retries. */
    @Test
    void aRefundThatStripeMadeAndDeniedIsFound() throws StripeException {
        var payment = desk.paid(Browser.newReader("ana"));
        var refund = UUID.randomUUID();
        control.loseWebhooks();
        control.breakNext(1, "POST", "/v1/refunds", "error_500_after_commit");
        desk.askForRefund(refund, payment, 30_000);
        refunds.awaitAttempt(refund);
        clock.forward(Duration.ofMinutes(1));
        refunds.await(payment, refund, RefundState.DONE);
        assertEquals(1, refunds.atStripe(payment).size());
    }

    @Test
    void aRefundThatStripeFailedToMakeIsMadeLater() throws StripeException {
        var payment = desk.paid(Browser.newReader("ana"));
        var refund = UUID.randomUUID();
        control.breakNext(3, "POST", "/v1/refunds", "error_500");
        desk.askForRefund(refund, payment, 90_000);
        refunds.awaitAttempt(refund);
        assertEquals(List.of(), refunds.atStripe(payment));
        clock.forward(Duration.ofMinutes(1));
        refunds.await(payment, refund, RefundState.DONE);
        assertEquals(1, refunds.atStripe(payment).size());
    }

    /** F21: hours of outage end no refund. */
    @Test
    void aRefundOutlastsAnOutage() throws StripeException {
        var payment = desk.paid(Browser.newReader("ana"));
        var refund = UUID.randomUUID();
        control.breakNext(100, "POST", "/v1/refunds", "error_500");
        desk.askForRefund(refund, payment, 90_000);
        for (long attempt = 1; attempt <= 9; attempt++) {
            var which = attempt;
            Eventually.within(PATIENCE, "attempt " + attempt, () -> refunds.attempts(refund) >= which);
            clock.forward(Duration.ofHours(2));
        }
        assertEquals(
                RefundState.REQUESTED, desk.newest(payment).refunds().getFirst().state());
        control.sim("reset-faults", Map.of());
        clock.forward(Duration.ofHours(2));
        refunds.await(payment, refund, RefundState.DONE);
        assertEquals(1, refunds.atStripe(payment).size());
    }

    /** I01: what Stripe will not give back is not forgotten, and not asked for again. */
    @Test
    void aRefundThatStripeRefusesIsLeftToAPersonAtOnce() throws StripeException {
        var payment = desk.paid(Browser.newReader("ana"));
        control.loseWebhooks();
        refunds.byHand(payment, 10_000);
        var refund = UUID.randomUUID();
        desk.askForRefund(refund, payment, 90_000);
        refunds.await(payment, refund, RefundState.FAILED);
        assertEquals(1, refunds.attempts(refund));
        assertEquals(1, refunds.atStripe(payment).size());
    }
}
