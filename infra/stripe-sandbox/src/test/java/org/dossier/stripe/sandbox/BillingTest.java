package org.dossier.stripe.sandbox;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Invoice;
import com.stripe.model.Subscription;
import com.stripe.param.EventListParams;
import com.stripe.param.InvoiceListParams;
import com.stripe.param.SubscriptionUpdateParams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BillingTest {

    private static final long HOUR = 3600;
    private static final long DAY = 24 * HOUR;

    @TempDir
    Path data;

    private Running running;
    private String id = "";

    @BeforeEach
    void subscribe() throws StripeException {
        running = Running.on(data);
        id = running.paid().getSubscription();
    }

    @AfterEach
    void stopWithoutASchemaViolation() {
        assertEquals(0, running.simState("violations").get("count").getAsInt());
        running.close();
    }

    private Subscription read() throws StripeException {
        return running.stripe().v1().subscriptions().retrieve(id);
    }

    private Subscription update(SubscriptionUpdateParams params) throws StripeException {
        return running.stripe().v1().subscriptions().update(id, params);
    }

    private Invoice latestInvoice() throws StripeException {
        return running.stripe().v1().invoices().retrieve(read().getLatestInvoice());
    }

    private static long periodEnd(Subscription subscription) {
        return subscription.getItems().getData().getFirst().getCurrentPeriodEnd();
    }

    private long count(String type) throws StripeException {
        return running.stripe()
                .v1()
                .events()
                .list(EventListParams.builder().setType(type).setLimit(100L).build())
                .getData()
                .size();
    }

    @Test
    void cancellingAtThePeriodsEndByTheApiSetsDateTimeAndFlagAndUndoClearsThem() throws Exception {
        var cancelled = update(
                SubscriptionUpdateParams.builder().setCancelAtPeriodEnd(true).build());
        assertEquals("active", cancelled.getStatus());
        assertTrue(cancelled.getCancelAtPeriodEnd());
        assertEquals(periodEnd(cancelled), cancelled.getCancelAt());
        assertNotNull(cancelled.getCanceledAt());
        var undone = update(
                SubscriptionUpdateParams.builder().setCancelAtPeriodEnd(false).build());
        assertEquals(false, undone.getCancelAtPeriodEnd());
        assertNull(undone.getCancelAt());
        assertNull(undone.getCanceledAt());
        assertEquals(2, count("customer.subscription.updated"));
    }

    @Test
    void anUpdateEventTellsWhatChanged() throws Exception {
        update(SubscriptionUpdateParams.builder().setCancelAtPeriodEnd(true).build());
        var event = running.stripe()
                .v1()
                .events()
                .list(EventListParams.builder()
                        .setType("customer.subscription.updated")
                        .build())
                .getData()
                .getFirst();
        var previous = event.getData().getPreviousAttributes();
        assertEquals(false, previous.get("cancel_at_period_end"));
        assertTrue(previous.containsKey("cancel_at"));
        assertTrue(event.getRequest().getId().startsWith("req_"));
        assertNotNull(event.getRequest().getIdempotencyKey());
    }

    @Test
    void anImmediateCancellationEndsItWithoutADateOrFlag() throws Exception {
        update(SubscriptionUpdateParams.builder().setCancelAtPeriodEnd(true).build());
        var ended = running.stripe().v1().subscriptions().cancel(id);
        assertEquals("canceled", ended.getStatus());
        assertEquals(false, ended.getCancelAtPeriodEnd());
        assertNull(ended.getCancelAt());
        assertNotNull(ended.getEndedAt());
        assertEquals("cancellation_requested", ended.getCancellationDetails().getReason());
        assertEquals(1, count("customer.subscription.deleted"));
        assertThrows(
                InvalidRequestException.class,
                () -> running.stripe().v1().subscriptions().cancel(id));
    }

    @Test
    void aCancelledSubscriptionLeavesTheDefaultList() throws Exception {
        running.stripe().v1().subscriptions().cancel(id);
        assertEquals(0, running.stripe().v1().subscriptions().list().getData().size());
        assertEquals("canceled", read().getStatus());
    }

    @Test
    void aScheduledEndArrivesAtItsMoment() throws Exception {
        var cancelled = update(
                SubscriptionUpdateParams.builder().setCancelAtPeriodEnd(true).build());
        // The sandbox's clock goes on meanwhile.
        running.advanceTo(cancelled.getCancelAt() - HOUR);
        assertEquals("active", read().getStatus());
        running.advanceTo(cancelled.getCancelAt() + 1);
        assertEquals("canceled", read().getStatus());
        assertEquals(cancelled.getCancelAt(), read().getEndedAt());
        assertEquals(1, running.stripe().v1().invoices().list().getData().size());
    }

    @Test
    void aDateOfItsOwnEndsItInsideThePeriod() throws Exception {
        long at = read().getCreated() + 3 * DAY;
        var cancelled =
                update(SubscriptionUpdateParams.builder().setCancelAt(at).build());
        assertEquals(false, cancelled.getCancelAtPeriodEnd());
        assertEquals(at, cancelled.getCancelAt());
        running.advanceTo(at + 1);
        assertEquals("canceled", read().getStatus());
    }

    @Test
    void aRenewalIsDraftedAndAnHourLaterFinalisedAndPaid() throws Exception {
        var before = read();
        running.advanceTo(periodEnd(before) + 60);
        var renewed = read();
        assertEquals(periodEnd(before), renewed.getItems().getData().getFirst().getCurrentPeriodStart());
        assertNotEquals(before.getLatestInvoice(), renewed.getLatestInvoice());
        assertEquals("draft", latestInvoice().getStatus());
        assertEquals("subscription_cycle", latestInvoice().getBillingReason());
        running.advanceBy(HOUR);
        assertEquals("paid", latestInvoice().getStatus());
        assertEquals("active", read().getStatus());
        assertEquals(0, latestInvoice().getAmountRemaining());
    }

    @Test
    void aYearOfMonthsEndsOnTheDayItBegan() throws Exception {
        var anchor = Instant.ofEpochSecond(read().getBillingCycleAnchor()).atZone(ZoneOffset.UTC);
        running.advanceTo(anchor.plusMonths(12).plusHours(2).toEpochSecond());
        assertEquals(anchor.plusMonths(13).toEpochSecond(), periodEnd(read()));
        var invoices = running.stripe()
                .v1()
                .invoices()
                .list(InvoiceListParams.builder()
                        .setSubscription(id)
                        .setStatus(InvoiceListParams.Status.PAID)
                        .setLimit(100L)
                        .build())
                .getData();
        assertEquals(13, invoices.size());
        assertEquals(13, invoices.stream().map(Invoice::getNumber).distinct().count());
    }

    @Test
    void aFailedRenewalIsPastDueAndTriedAgainUntilItIsPaid() throws Exception {
        running.sim("customers/" + read().getCustomer() + "/fail-next-charge", "decline_code", "insufficient_funds");
        running.advanceTo(periodEnd(read()) + 2 * HOUR);
        assertEquals("past_due", read().getStatus());
        var invoice = latestInvoice();
        assertEquals("open", invoice.getStatus());
        assertEquals(1, invoice.getAttemptCount());
        assertNotNull(invoice.getNextPaymentAttempt());
        assertEquals(1, count("invoice.payment_failed"));
        running.advanceTo(invoice.getNextPaymentAttempt() + 1);
        assertEquals("active", read().getStatus());
        assertEquals("paid", latestInvoice().getStatus());
        assertEquals(2, latestInvoice().getAttemptCount());
    }

    @Test
    void afterTheLastFailureTheSubscriptionEnds() throws Exception {
        running.sim("customers/" + read().getCustomer() + "/fail-next-charge", "count", "9");
        running.advanceTo(periodEnd(read()) + 20 * DAY);
        assertEquals("canceled", read().getStatus());
        assertEquals("payment_failed", read().getCancellationDetails().getReason());
        assertEquals(4, count("invoice.payment_failed"));
    }

    @Test
    void dunningCanEndUnpaidInstead() throws Exception {
        running.sim("dunning", "days", "1", "end", "unpaid");
        running.sim("customers/" + read().getCustomer() + "/fail-next-charge", "count", "2");
        running.advanceTo(periodEnd(read()) + 3 * DAY);
        assertEquals("unpaid", read().getStatus());
    }

    @Test
    void theDeclinedIntentSaysWhy() throws Exception {
        running.sim("customers/" + read().getCustomer() + "/fail-next-charge", "decline_code", "insufficient_funds");
        running.advanceTo(periodEnd(read()) + 2 * HOUR);
        var payment = running.stripe()
                .v1()
                .invoicePayments()
                .list(com.stripe.param.InvoicePaymentListParams.builder()
                        .setInvoice(read().getLatestInvoice())
                        .build())
                .getData()
                .getFirst();
        assertEquals("open", payment.getStatus());
        assertNull(payment.getAmountPaid());
        var intent = running.stripe()
                .v1()
                .paymentIntents()
                .retrieve(payment.getPayment().getPaymentIntent());
        assertEquals("requires_payment_method", intent.getStatus());
        assertEquals("card_declined", intent.getLastPaymentError().getCode());
        assertEquals("insufficient_funds", intent.getLastPaymentError().getDeclineCode());
        var charge = running.stripe().v1().charges().retrieve(intent.getLatestCharge());
        assertEquals("failed", charge.getStatus());
    }

    @Test
    void anOpenInvoiceCanBePaidOnItsPageWhichMakesTheSubscriptionActive() throws Exception {
        running.sim("customers/" + read().getCustomer() + "/fail-next-charge");
        running.advanceTo(periodEnd(read()) + 2 * HOUR);
        var page = latestInvoice().getHostedInvoiceUrl();
        var declined = running.submit(page, Map.of("number", "4000000000000002"));
        assertEquals(402, declined.status());
        assertTrue(declined.text().contains("Your card was declined."));
        assertEquals(1, latestInvoice().getAttemptCount());
        assertEquals(303, running.submit(page, Map.of("number", Running.GOOD)).status());
        assertEquals("paid", latestInvoice().getStatus());
        assertEquals("active", read().getStatus());
    }

    @Test
    void eventsOlderThanThirtyDaysAreNoLongerListed() throws Exception {
        assertEquals(1, count("invoice.paid"));
        running.advanceBy(30 * DAY + 60);
        assertEquals(0, count("checkout.session.completed"));
    }

    @Test
    void anInvoiceHasAPageAndAPdf() throws Exception {
        var invoice = latestInvoice();
        var page = running.get(invoice.getHostedInvoiceUrl());
        assertEquals(200, page.status());
        assertEquals(
                "1 × Complete (at EUR 49.00 per month)",
                invoice.getLines().getData().getFirst().getDescription());
        assertTrue(page.text().contains(invoice.getNumber()));
        assertTrue(page.text().contains("EUR 49.00"));
        var pdf = running.get(invoice.getInvoicePdf());
        assertEquals("application/pdf", pdf.header("Content-Type"));
        assertTrue(pdf.text().startsWith("%PDF-1.4"));
        assertTrue(pdf.text().contains("Invoice " + invoice.getNumber()));
    }

    @Test
    void anEndInThePastOrBothWaysAtOnceIsRefused() throws Exception {
        var past = SubscriptionUpdateParams.builder().setCancelAt(1L).build();
        assertEquals(
                "cancel_at",
                assertThrows(InvalidRequestException.class, () -> update(past)).getParam());
        var both = SubscriptionUpdateParams.builder()
                .setCancelAt(read().getCreated() + DAY)
                .setCancelAtPeriodEnd(true)
                .build();
        assertThrows(InvalidRequestException.class, () -> update(both));
    }
}
