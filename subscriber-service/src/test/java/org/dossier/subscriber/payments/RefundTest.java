package org.dossier.subscriber.payments;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Refund;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import io.quarkus.narayana.jta.QuarkusTransaction;
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

import static org.dossier.subscriber.payments.BookingDesk.SOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** I03: money goes back once, and never more than came. */
@QuarkusTest
@WithTestResource(RealParts.class)
class RefundTest {
    private final BookingDesk desk;
    private final StripeControl control;
    private final StripeClient stripe;
    private final Rows rows;
    private final MovableClock clock;
    private final PaymentsPart part;
    private final String kafka;

    RefundTest(
            BookingDesk desk,
            StripeControl control,
            StripeClient stripe,
            Rows rows,
            MovableClock clock,
            PaymentsPart part,
            @ConfigProperty(name = "kafka.bootstrap.servers") String kafka) {
        this.desk = desk;
        this.control = control;
        this.stripe = stripe;
        this.rows = rows;
        this.clock = clock;
        this.part = part;
        this.kafka = kafka;
    }

    @AfterEach
    void nothingWasAskedThatStripeDoesNotKnow() {
        control.deliverWebhooks();
        control.sim("reset-faults", Map.of());
        assertEquals(0, control.sim("violations").path("count").asInt(), control.sim("violations")::toString);
        assertEquals(List.of(), control.unsupported());
    }

    private List<Refund> atStripe(UUID payment) throws StripeException {
        return stripe.v1()
                .refunds()
                .list(RefundListParams.builder()
                        .setPaymentIntent(desk.intent(payment))
                        .build())
                .getData();
    }

    private void awaitRefund(UUID payment, UUID refund, RefundState state) {
        Eventually.within(
                SOON.plus(SOON),
                "refund is " + state,
                () -> desk.newest(payment).refunds().stream()
                        .anyMatch(one -> one.refundId().equals(refund) && one.state() == state));
    }

    @Test
    void allOfItGoesBackOnceAndIsToldOf() throws StripeException {
        var ana = Browser.newReader("ana");
        var payment = desk.paid(ana);
        var refund = UUID.randomUUID();
        desk.askForRefund(refund, payment, 90_000);
        awaitRefund(payment, refund, RefundState.DONE);
        var made = atStripe(payment);
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
            awaitRefund(payment, part, RefundState.DONE);
        }
        var tooMuch = UUID.randomUUID();
        desk.askForRefund(tooMuch, payment, 1);
        awaitRefund(payment, tooMuch, RefundState.FAILED);
        assertEquals(90_000, desk.newest(payment).refundedMinor());
        assertEquals(2, atStripe(payment).size());
    }

    @Test
    void moreThanWasPaidOrAnotherCurrencyIsLeftToAPerson() throws StripeException {
        var payment = desk.paid(Browser.newReader("ana"));
        var tooMuch = UUID.randomUUID();
        desk.askForRefund(tooMuch, payment, 90_001);
        awaitRefund(payment, tooMuch, RefundState.FAILED);
        var dollars = UUID.randomUUID();
        desk.askForRefund(dollars, payment, 100, "USD");
        awaitRefund(payment, dollars, RefundState.FAILED);
        assertEquals(List.of(), atStripe(payment));
    }

    /** F10, A45: one event twice, and one refund in two events. */
    @Test
    void oneRefundAskedForTwiceGoesBackOnce() throws StripeException {
        var payment = desk.paid(Browser.newReader("ana"));
        var refund = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            desk.askForRefund(refund, payment, 30_000);
        }
        awaitRefund(payment, refund, RefundState.DONE);
        desk.askForRefund(refund, payment, 30_000);
        clock.forward(Duration.ofMinutes(5));
        settle();
        assertEquals(1, atStripe(payment).size());
        assertEquals(30_000, desk.newest(payment).refundedMinor());
    }

    /** F21: Stripe has given it back and answers an error, also to stripe-java's own retries. */
    @Test
    void aRefundThatStripeMadeAndDeniedIsFound() throws StripeException {
        var payment = desk.paid(Browser.newReader("ana"));
        var refund = UUID.randomUUID();
        control.loseWebhooks();
        control.breakNext(1, "POST", "/v1/refunds", "error_500_after_commit");
        desk.askForRefund(refund, payment, 30_000);
        Eventually.within(
                SOON,
                "it was tried",
                () -> rows.count("select attempts from payment_refund where id = ?", refund) == 1);
        clock.forward(Duration.ofMinutes(1));
        awaitRefund(payment, refund, RefundState.DONE);
        assertEquals(1, atStripe(payment).size());
    }

    @Test
    void aRefundThatStripeFailedToMakeIsMadeLater() throws StripeException {
        var payment = desk.paid(Browser.newReader("ana"));
        var refund = UUID.randomUUID();
        control.breakNext(3, "POST", "/v1/refunds", "error_500");
        desk.askForRefund(refund, payment, 90_000);
        Eventually.within(
                SOON,
                "it was tried",
                () -> rows.count("select attempts from payment_refund where id = ?", refund) == 1);
        assertEquals(List.of(), atStripe(payment));
        clock.forward(Duration.ofMinutes(1));
        awaitRefund(payment, refund, RefundState.DONE);
        assertEquals(1, atStripe(payment).size());
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
            Eventually.within(
                    Duration.ofSeconds(20),
                    "attempt " + attempt,
                    () -> rows.count("select attempts from payment_refund where id = ?", refund) >= which);
            clock.forward(Duration.ofHours(2));
        }
        assertEquals(
                RefundState.REQUESTED, desk.newest(payment).refunds().getFirst().state());
        control.sim("reset-faults", Map.of());
        clock.forward(Duration.ofHours(2));
        awaitRefund(payment, refund, RefundState.DONE);
        assertEquals(1, atStripe(payment).size());
    }

    /** I01: what Stripe will not give back is not forgotten, and not asked for again. */
    @Test
    void aRefundThatStripeRefusesIsLeftToAPersonAtOnce() throws StripeException {
        var payment = desk.paid(Browser.newReader("ana"));
        control.loseWebhooks();
        stripe.v1()
                .refunds()
                .create(RefundCreateParams.builder()
                        .setPaymentIntent(desk.intent(payment))
                        .setAmount(10_000L)
                        .build());
        var refund = UUID.randomUUID();
        desk.askForRefund(refund, payment, 90_000);
        awaitRefund(payment, refund, RefundState.FAILED);
        assertEquals(1, rows.count("select attempts from payment_refund where id = ?", refund));
        assertEquals(1, atStripe(payment).size());
    }

    /** Made by hand at Stripe: seen, counted, told of. */
    @Test
    void aRefundByHandIsSeen() throws StripeException {
        var ana = Browser.newReader("ana");
        var payment = desk.paid(ana);
        stripe.v1()
                .refunds()
                .create(RefundCreateParams.builder()
                        .setPaymentIntent(desk.intent(payment))
                        .setAmount(10_000L)
                        .build());
        Eventually.within(SOON, "it is told of", () -> desk.newest(payment).refundedMinor() == 10_000);
        assertEquals(1, desk.mails(ana, "REFUND"));
        var rest = UUID.randomUUID();
        desk.askForRefund(rest, payment, 90_000);
        awaitRefund(payment, rest, RefundState.FAILED);
        assertEquals(1, atStripe(payment).size());
    }

    /** F19: the webhook of a refund by hand got lost. */
    @Test
    void aLostRefundByHandIsSeenWithinTenMinutes() throws StripeException {
        var payment = desk.paid(Browser.newReader("ana"));
        control.loseWebhooks();
        stripe.v1()
                .refunds()
                .create(RefundCreateParams.builder()
                        .setPaymentIntent(desk.intent(payment))
                        .build());
        clock.forward(Duration.ofMinutes(9));
        Eventually.within(
                Duration.ofSeconds(10),
                "it is told of",
                () -> desk.newest(payment).refundedMinor() == 90_000);
    }

    @Test
    void aRefundThatWaitsForTheBankIsDoneWhenTheBankSaysSo() {
        var ana = Browser.newReader("ana");
        var payment = desk.paid(ana);
        var refund = UUID.randomUUID();
        control.sim("refunds/next", Map.of("status", "pending"));
        desk.askForRefund(refund, payment, 90_000);
        Eventually.within(SOON, "Stripe has it", () -> stripeRefund(refund).startsWith("re_"));
        assertEquals(
                RefundState.REQUESTED, desk.newest(payment).refunds().getFirst().state());
        assertEquals(0, desk.mails(ana, "REFUND"));
        control.sim("refunds/" + stripeRefund(refund) + "/settle", Map.of("outcome", "succeeded"));
        awaitRefund(payment, refund, RefundState.DONE);
        assertEquals(1, desk.mails(ana, "REFUND"));
    }

    /** F19: the webhook of the bank's answer got lost. */
    @Test
    void aLostAnswerOfTheBankIsSeenWithinTenMinutes() {
        var payment = desk.paid(Browser.newReader("ana"));
        var refund = UUID.randomUUID();
        control.sim("refunds/next", Map.of("status", "pending"));
        desk.askForRefund(refund, payment, 90_000);
        Eventually.within(SOON, "Stripe has it", () -> stripeRefund(refund).startsWith("re_"));
        var account = UUID.fromString(rows.first("select account_id from payment where id = ?", payment));
        assertTrue(toReadAgain().contains(account), "its customer is read again, also without any event");
        control.loseWebhooks();
        control.sim("refunds/" + stripeRefund(refund) + "/settle", Map.of("outcome", "succeeded"));
        clock.forward(Duration.ofMinutes(10));
        awaitRefund(payment, refund, RefundState.DONE);
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
        awaitRefund(payment, refund, RefundState.DONE);
        control.sim("refunds/" + stripeRefund(refund) + "/settle", Map.of("outcome", "failed"));
        awaitRefund(payment, refund, RefundState.FAILED);
        assertEquals(0, desk.newest(payment).refundedMinor());
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
        awaitRefund(paid, refund, RefundState.DONE);
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
        Eventually.within(
                Duration.ofSeconds(20), "it is done", () -> desk.newest(payment).refundedMinor() == 45_000);
    }

    private String stripeRefund(UUID refund) {
        return rows.first("select coalesce(stripe_refund_id, '') from payment_refund where id = ?", refund);
    }

    private void settle() {
        Eventually.within(
                Duration.ofSeconds(20),
                "nobody waits to be read",
                () -> rows.count("select count(*) from stripe_customer where wanted_sync > done_sync") == 0);
    }
}
