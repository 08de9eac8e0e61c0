package org.dossier.subscriber.payments;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.stripe.exception.StripeException;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.dossier.kit.test.Eventually;
import org.dossier.kit.test.MovableClock;
import org.dossier.kit.test.Rows;
import org.dossier.subscriber.Browser;
import org.dossier.subscriber.RealParts;
import org.dossier.subscriber.StripeControl;

import static org.dossier.subscriber.payments.BookingDesk.PATIENCE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** I03: money goes back once, and never more than came. */
@QuarkusTest
@WithTestResource(RealParts.class)
class RefundTest {
    private final BookingDesk desk;
    private final RefundsSeen refunds;
    private final StripeControl control;
    private final Rows rows;
    private final MovableClock clock;
    private final String kafka;

    RefundTest(
            BookingDesk desk,
            RefundsSeen refunds,
            StripeControl control,
            Rows rows,
            MovableClock clock,
            @ConfigProperty(name = "kafka.bootstrap.servers") String kafka) {
        this.desk = desk;
        this.refunds = refunds;
        this.control = control;
        this.rows = rows;
        this.clock = clock;
        this.kafka = kafka;
    }

    @AfterEach
    void setRight() {
        control.setRight();
    }

    @Test
    void allOfItGoesBackOnceAndIsToldOf() throws StripeException {
        var ana = Browser.newReader("ana");
        var payment = desk.paid(ana);
        var refund = UUID.randomUUID();
        desk.askForRefund(refund, payment, 90_000);
        refunds.await(payment, refund, RefundState.DONE);
        var made = refunds.atStripe(payment);
        assertEquals(1, made.size());
        assertEquals(90_000, made.getFirst().getAmount());
        assertEquals(refund.toString(), made.getFirst().getMetadata().get("refund"));
        assertEquals(90_000, desk.newest(payment).refundedMinor());
        assertEquals(PaymentState.PAID, desk.newest(payment).state());
        assertEquals(
                List.of(1L, 2L, 3L),
                desk.events(payment).stream()
                        .map(event -> event.aggregateVersion())
                        .toList());
        assertEquals(1, desk.mails(ana, "REFUND"));
    }

    @Test
    void partsAddUpAndNoMoreThanWasPaidGoesBack() throws StripeException {
        var payment = desk.paid(Browser.newReader("ana"));
        var parts = List.of(UUID.randomUUID(), UUID.randomUUID());
        for (var part : parts) {
            desk.askForRefund(part, payment, 45_000);
        }
        for (var part : parts) {
            refunds.await(payment, part, RefundState.DONE);
        }
        var tooMuch = UUID.randomUUID();
        desk.askForRefund(tooMuch, payment, 1);
        refunds.await(payment, tooMuch, RefundState.FAILED);
        assertEquals(90_000, desk.newest(payment).refundedMinor());
        assertEquals(2, refunds.atStripe(payment).size());
    }

    @Test
    void moreThanWasPaidOrAnotherCurrencyIsLeftToAPerson() throws StripeException {
        var payment = desk.paid(Browser.newReader("ana"));
        var tooMuch = UUID.randomUUID();
        desk.askForRefund(tooMuch, payment, 90_001);
        refunds.await(payment, tooMuch, RefundState.FAILED);
        var dollars = UUID.randomUUID();
        desk.askForRefund(dollars, payment, 100, "USD");
        refunds.await(payment, dollars, RefundState.FAILED);
        assertEquals(List.of(), refunds.atStripe(payment));
    }

    /** F10, A45: one event twice, and one refund in two events. */
    @Test
    void oneRefundAskedForTwiceGoesBackOnce() throws StripeException {
        var payment = desk.paid(Browser.newReader("ana"));
        var refund = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            desk.askForRefund(refund, payment, 30_000);
        }
        refunds.await(payment, refund, RefundState.DONE);
        desk.askForRefund(refund, payment, 30_000);
        clock.forward(Duration.ofMinutes(5));
        // Whatever was due before another one was made as well.
        var other = UUID.randomUUID();
        desk.askForRefund(other, payment, 10_000);
        refunds.await(payment, other, RefundState.DONE);
        assertEquals(2, refunds.atStripe(payment).size());
        assertEquals(40_000, desk.newest(payment).refundedMinor());
    }

    @Test
    void aRefundWaitsForThePaymentAndIsVoidWithoutOne() throws StripeException {
        var paid = UUID.randomUUID();
        var expired = UUID.randomUUID();
        var page = desk.open(paid, Browser.newReader("ana"));
        desk.open(expired, Browser.newReader("ben"));
        var refund = UUID.randomUUID();
        desk.askForRefund(refund, paid, 90_000);
        desk.askForRefund(UUID.randomUUID(), expired, 90_000);
        assertEquals(PaymentState.OPEN, desk.newest(paid).state());
        control.pay(page, StripeControl.GOOD_CARD);
        desk.awaitState(paid, "PAID");
        refunds.await(paid, refund, RefundState.DONE);
        desk.end(expired);
        assertEquals(PaymentState.EXPIRED, desk.newest(expired).state());
        assertEquals(List.of(), desk.newest(expired).refunds());
        desk.askForRefund(UUID.randomUUID(), expired, 90_000);
        assertEquals(
                List.of("VOID", "VOID"), rows.all("select state from payment_refund where payment_id = ?", expired));
    }

    @Test
    void aRefundOfNothingKnownIsPoison() {
        assertThrows(RuntimeException.class, () -> desk.askForRefund(UUID.randomUUID(), UUID.randomUUID(), 100));
        var payment = desk.paid(Browser.newReader("ana"));
        assertThrows(RuntimeException.class, () -> desk.askForRefund(UUID.randomUUID(), payment, 0));
    }

    /** I07: by way of Kafka. */
    @Test
    void theBookingServicesEventIsHeard() throws Exception {
        var payment = desk.paid(Browser.newReader("ana"));
        var refund = UUID.randomUUID();
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", kafka), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(
                            RefundRequested.TYPE,
                            payment.toString(),
                            BookingDesk.refundEvent(refund, payment, 45_000, "EUR")))
                    .get();
        }
        Eventually.within(PATIENCE, "it is done", () -> desk.newest(payment).refundedMinor() == 45_000);
    }
}
