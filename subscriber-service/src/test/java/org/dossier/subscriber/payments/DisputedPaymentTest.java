package org.dossier.subscriber.payments;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.param.DisputeListParams;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.dossier.kit.test.Eventually;
import org.dossier.subscriber.Browser;
import org.dossier.subscriber.RealParts;
import org.dossier.subscriber.StripeControl;

import static org.dossier.subscriber.payments.BookingDesk.SOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** I02, I03: who sold what was paid once hears that a bank took the money. */
@QuarkusTest
@WithTestResource(RealParts.class)
class DisputedPaymentTest {
    private static final String DISPUTED_CARD = "4000000000000259";

    private final BookingDesk desk;
    private final StripeControl control;
    private final StripeClient stripe;

    DisputedPaymentTest(BookingDesk desk, StripeControl control, StripeClient stripe) {
        this.desk = desk;
        this.control = control;
        this.stripe = stripe;
    }

    @AfterEach
    void nothingWasAskedThatStripeDoesNotKnow() {
        assertEquals(0, control.sim("violations").path("count").asInt(), control.sim("violations")::toString);
        assertEquals(List.of(), control.unsupported());
    }

    private UUID disputed(Browser buyer) {
        var key = UUID.randomUUID();
        control.pay(desk.open(key, buyer), DISPUTED_CARD);
        desk.awaitState(key, "PAID");
        return key;
    }

    private void close(UUID payment, String outcome) throws StripeException {
        var ofPayment = DisputeListParams.builder()
                .setPaymentIntent(desk.intent(payment))
                .build();
        var dispute = stripe.v1().disputes().list(ofPayment).getData().getFirst();
        control.sim("disputes/" + dispute.getId() + "/close", Map.of("outcome", outcome));
    }

    @Test
    void aLostDisputeIsToldAsMoneyThatWentAndWhy() throws StripeException {
        var ana = Browser.newReader("ana");
        var payment = disputed(ana);
        assertEquals(0, desk.newest(payment).refundedMinor());
        close(payment, "lost");
        Eventually.within(SOON, "it is told of", () -> desk.newest(payment).refundedMinor() == 90_000);
        var told = desk.newest(payment).refunds().getFirst();
        assertEquals(RefundState.DONE, told.state());
        assertEquals("dispute", told.reason());
        assertEquals(PaymentState.PAID, desk.newest(payment).state());
        assertEquals(0, desk.mails(ana, "REFUND"), "nobody gave anything back");
    }

    /** F20, A45 */
    @Test
    void itsEventsTwentyTimesInReverseOrderAreToldOnce() throws StripeException {
        var payment = disputed(Browser.newReader("ana"));
        close(payment, "lost");
        Eventually.within(SOON, "it is told of", () -> desk.newest(payment).refundedMinor() == 90_000);
        var told = desk.events(payment).size();
        control.sim("webhooks/replay", Map.of("type", "charge.dispute*", "order", "reverse", "times", "20"));
        control.awaitDelivered();
        desk.awaitRead();
        assertEquals(told, desk.events(payment).size());
        assertEquals(1, desk.newest(payment).refunds().size());
    }

    /** Stripe refuses a refund of what a bank holds; a person must look. */
    @Test
    void whatABankHoldsIsNotGivenBackAsWell() {
        var payment = disputed(Browser.newReader("ana"));
        var refund = UUID.randomUUID();
        desk.askForRefund(refund, payment, 90_000);
        Eventually.within(
                SOON,
                "it could not be made",
                () -> desk.newest(payment).refunds().stream()
                        .anyMatch(one -> one.refundId().equals(refund) && one.state() == RefundState.FAILED));
    }
}
