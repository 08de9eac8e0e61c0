package org.dossier.stripe.sandbox;

import java.util.List;
import java.util.Map;

import com.stripe.model.PaymentIntent;
import com.stripe.param.ChargeListParams;
import com.stripe.param.InvoiceListParams;
import com.stripe.param.InvoicePaymentListParams;
import com.stripe.param.InvoiceRetrieveParams;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Checkout in payment mode: what the payment makes. */
class OneOffPaymentsTest extends OneOffCheckouts {
    @Test
    void aGoodCardTakesTheMoneyAndMakesAPaidInvoice() throws Exception {
        var session = open();
        var page = running.pay(session.getUrl(), Running.GOOD);
        assertEquals("http://localhost:1/paid?session=" + session.getId(), page.location());
        var paid = read(session);
        assertEquals("complete", paid.getStatus());
        assertEquals("paid", paid.getPaymentStatus());
        assertNull(paid.getSubscription());
        var intent = paid.getPaymentIntentObject();
        assertEquals("succeeded", intent.getStatus());
        assertEquals(92_500, intent.getAmountReceived());
        assertEquals(Map.of("payment", "p-1"), intent.getMetadata());
        assertNull(intent.getSetupFutureUsage());
        assertEquals(customer, intent.getLatestChargeObject().getCustomer());
        assertEquals(Map.of("payment", "p-1"), intent.getLatestChargeObject().getMetadata());
        var invoice = paid.getInvoiceObject();
        assertEquals("paid", invoice.getStatus());
        assertEquals("manual", invoice.getBillingReason());
        assertEquals(92_500, invoice.getAmountPaid());
        assertEquals(Map.of("payment", "p-1"), invoice.getMetadata());
        assertNull(invoice.getParent());
        assertEquals(2, invoice.getLines().getData().size());
        assertEquals("A seat", invoice.getLines().getData().getFirst().getDescription());
        assertTrue(invoice.getNumber().endsWith("-0001"));
        assertTrue(running.get(invoice.getHostedInvoiceUrl()).text().contains("Course book"));
        assertEquals(200, running.get(invoice.getInvoicePdf()).status());
    }

    @Test
    void theInvoiceIsTiedToItsIntentBothWays() throws Exception {
        var session = open();
        running.pay(session.getUrl(), Running.GOOD);
        var paid = read(session);
        var link = running.stripe()
                .v1()
                .invoicePayments()
                .list(InvoicePaymentListParams.builder()
                        .setInvoice(paid.getInvoice())
                        .build())
                .getData()
                .getFirst();
        assertEquals(paid.getPaymentIntent(), link.getPayment().getPaymentIntent());
        assertEquals("paid", link.getStatus());
        assertEquals(92_500, link.getAmountPaid());
        var listed = running.stripe()
                .v1()
                .invoices()
                .list(InvoiceListParams.builder().addExpand("data.payments").build())
                .getData()
                .getFirst();
        assertEquals(
                paid.getPaymentIntent(),
                listed.getPayments().getData().getFirst().getPayment().getPaymentIntent());
        var one = running.stripe()
                .v1()
                .invoices()
                .retrieve(
                        paid.getInvoice(),
                        InvoiceRetrieveParams.builder().addExpand("payments").build());
        assertEquals(1, one.getPayments().getData().size());
    }

    @Test
    void whatHappenedIsToldInOrder() throws Exception {
        running.pay(open().getUrl(), Running.GOOD);
        assertEquals(
                List.of(
                        "customer.created",
                        "payment_intent.created",
                        "charge.succeeded",
                        "payment_intent.succeeded",
                        "invoice.created",
                        "invoice.finalized",
                        "invoice_payment.paid",
                        "invoice.paid",
                        "invoice.payment_succeeded",
                        "checkout.session.completed"),
                events());
    }

    @Test
    void aDeclinedCardLeavesTheSessionOpenAndTheIntentForTheNextTry() throws Exception {
        var session = open();
        assertEquals(402, running.pay(session.getUrl(), "4000000000000002").status());
        var declined = read(session);
        assertEquals("open", declined.getStatus());
        var intent = declined.getPaymentIntentObject();
        assertEquals("requires_payment_method", intent.getStatus());
        assertEquals("card_declined", intent.getLastPaymentError().getCode());
        running.pay(session.getUrl(), Running.GOOD);
        var paid = read(session);
        assertEquals("paid", paid.getPaymentStatus());
        assertEquals(intent.getId(), paid.getPaymentIntent());
        var charges = running.stripe()
                .v1()
                .charges()
                .list(ChargeListParams.builder()
                        .setPaymentIntent(intent.getId())
                        .build())
                .getData();
        assertEquals(
                List.of("succeeded", "failed"),
                charges.stream().map(charge -> charge.getStatus()).toList());
    }

    @Test
    void theBankIsAskedAndMayRefuse() throws Exception {
        var session = open();
        var ask = running.pay(session.getUrl(), "4000002500003155");
        assertEquals(303, ask.status());
        assertEquals(
                402, running.post(ask.location(), Map.of("outcome", "fail")).status());
        assertEquals("open", read(session).getStatus());
        ask = running.pay(session.getUrl(), "4000002500003155");
        assertEquals(
                303, running.post(ask.location(), Map.of("outcome", "complete")).status());
        assertEquals("paid", read(session).getPaymentStatus());
    }

    @Test
    void aBankMayDecideLaterEitherWay() throws Exception {
        for (var outcome : List.of("paid", "failed")) {
            var session = open();
            running.sim("sessions/" + session.getId() + "/pay-later");
            var waiting = read(session);
            assertEquals("complete", waiting.getStatus());
            assertEquals("unpaid", waiting.getPaymentStatus());
            assertEquals("processing", waiting.getPaymentIntentObject().getStatus());
            assertNull(waiting.getInvoice());
            running.sim("sessions/" + session.getId() + "/settle", "outcome", outcome);
            var settled = read(session);
            assertEquals(outcome.equals("paid") ? "paid" : "unpaid", settled.getPaymentStatus());
            assertEquals(
                    outcome.equals("paid") ? "succeeded" : "requires_payment_method",
                    settled.getPaymentIntentObject().getStatus());
            assertEquals(outcome.equals("paid"), settled.getInvoice() != null);
        }
        assertTrue(events().containsAll(List.of(
                "payment_intent.processing",
                "checkout.session.async_payment_succeeded",
                "checkout.session.async_payment_failed")));
    }

    @Test
    void theCardOfAOneOffPaymentIsNotKept() throws Exception {
        var session = open();
        running.pay(session.getUrl(), Running.GOOD);
        PaymentIntent intent = read(session).getPaymentIntentObject();
        assertNotNull(intent.getPaymentMethod());
        assertNull(running.stripe()
                .v1()
                .paymentMethods()
                .retrieve(intent.getPaymentMethod())
                .getCustomer());
    }
}
