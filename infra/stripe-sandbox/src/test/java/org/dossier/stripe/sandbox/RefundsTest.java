package org.dossier.stripe.sandbox;

import java.util.List;
import java.util.Map;

import com.stripe.exception.InvalidRequestException;
import com.stripe.model.Charge;
import com.stripe.model.Refund;
import com.stripe.net.RequestOptions;
import com.stripe.param.ChargeRetrieveParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.RefundRetrieveParams;
import com.stripe.param.RefundUpdateParams;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What becomes of money that goes back. */
class RefundsTest extends RefundsOfOneCharge {
    @Test
    void aPaymentIntentGoesBackWhole() throws Exception {
        var refund = refund(RefundCreateParams.builder()
                .setPaymentIntent(charge.getPaymentIntent())
                .setReason(RefundCreateParams.Reason.DUPLICATE)
                .putMetadata("case", "A45"));
        assertTrue(refund.getId().startsWith("re_"));
        assertEquals(4900, refund.getAmount());
        assertEquals("eur", refund.getCurrency());
        assertEquals("succeeded", refund.getStatus());
        assertEquals("duplicate", refund.getReason());
        assertEquals(Map.of("case", "A45"), refund.getMetadata());
        assertEquals(charge.getId(), refund.getCharge());
        assertEquals(charge.getPaymentIntent(), refund.getPaymentIntent());
        assertEquals(4900, read().getAmountRefunded());
        assertTrue(read().getRefunded());
        assertEquals("succeeded", read().getStatus());
    }

    @Test
    void aRefundTouchesNeitherTheInvoiceNorTheSubscription() throws Exception {
        refund(ofTheCharge());
        var invoice = running.stripe().v1().invoices().list().getData().getFirst();
        assertEquals("paid", invoice.getStatus());
        assertEquals(4900, invoice.getAmountPaid());
        assertEquals(
                "active",
                running.stripe()
                        .v1()
                        .subscriptions()
                        .list()
                        .getData()
                        .getFirst()
                        .getStatus());
        assertEquals(
                4900,
                running.stripe()
                        .v1()
                        .paymentIntents()
                        .retrieve(charge.getPaymentIntent())
                        .getAmountReceived());
    }

    @Test
    void partsAddUpAndWithoutAnAmountTheRestGoesBack() throws Exception {
        var part = refund(ofTheCharge().setAmount(1000L));
        assertEquals(1000, part.getAmount());
        assertNull(part.getReason());
        assertEquals(1000, read().getAmountRefunded());
        assertFalse(read().getRefunded());
        assertEquals(3900, refund(ofTheCharge()).getAmount());
        assertEquals(4900, read().getAmountRefunded());
        assertTrue(read().getRefunded());
    }

    @Test
    void aRefundTellsOfItselfAndOfItsCharge() throws Exception {
        var refund = refund(ofTheCharge().setAmount(1000L));
        refund(ofTheCharge());
        var created = events("refund.created");
        assertEquals(2, created.size());
        assertEquals(
                refund.getId(),
                ((Refund) created.getLast()
                                .getDataObjectDeserializer()
                                .getObject()
                                .orElseThrow())
                        .getId());
        var refunded = events("charge.refunded");
        assertEquals(2, refunded.size());
        var whole = (Charge)
                refunded.getFirst().getDataObjectDeserializer().getObject().orElseThrow();
        assertEquals(charge.getId(), whole.getId());
        assertEquals(4900, whole.getAmountRefunded());
        var previous = refunded.getFirst().getData().getPreviousAttributes();
        assertEquals(2, previous.size());
        assertEquals(1000, ((Number) previous.get("amount_refunded")).intValue());
        assertEquals(false, previous.get("refunded"));
        assertEquals(1, refunded.getLast().getData().getPreviousAttributes().size());
    }

    @Test
    void theSameKeyGivesBackOnce() throws Exception {
        var once = RequestOptions.builder().setIdempotencyKey("refund-1").build();
        var half = ofTheCharge().setAmount(2450L).build();
        var first = running.stripe().v1().refunds().create(half, once);
        var second = running.stripe().v1().refunds().create(half, once);
        assertEquals(first.getId(), second.getId());
        assertEquals(2450, read().getAmountRefunded());
    }

    @Test
    void refundsAreReadAndListedByWhatTheyGiveBack() throws Exception {
        for (long amount = 1; amount <= 5; amount++) {
            refund(ofTheCharge().setAmount(amount));
        }
        running.paid();
        var other = running.stripe().v1().charges().list().getData().getFirst();
        var ofAnother = refund(RefundCreateParams.builder().setPaymentIntent(other.getPaymentIntent()));
        assertEquals(6, list(RefundListParams.builder()).size());
        assertEquals(
                5, list(RefundListParams.builder().setCharge(charge.getId())).size());
        assertEquals(
                List.of(ofAnother.getId()),
                list(RefundListParams.builder().setPaymentIntent(other.getPaymentIntent())).stream()
                        .map(Refund::getId)
                        .toList());
        var byTwo = RefundListParams.builder()
                .setPaymentIntent(charge.getPaymentIntent())
                .setLimit(2L)
                .build();
        var amounts = new java.util.ArrayList<Long>();
        running.stripe().v1().refunds().list(byTwo).autoPagingIterable().forEach(one -> amounts.add(one.getAmount()));
        assertEquals(List.of(5L, 4L, 3L, 2L, 1L), amounts);
        var read = running.stripe()
                .v1()
                .refunds()
                .retrieve(
                        ofAnother.getId(),
                        RefundRetrieveParams.builder()
                                .addExpand("charge")
                                .addExpand("payment_intent")
                                .build());
        assertTrue(read.getChargeObject().getRefunded());
        assertEquals(other.getPaymentIntent(), read.getPaymentIntentObject().getId());
    }

    @Test
    void aChargeShowsItsRefundsOnlyWhenAsked() throws Exception {
        var refund = refund(ofTheCharge());
        assertNull(read().getRefunds());
        var expanded = running.stripe()
                .v1()
                .charges()
                .retrieve(
                        charge.getId(),
                        ChargeRetrieveParams.builder().addExpand("refunds").build());
        assertEquals(refund.getId(), expanded.getRefunds().getData().getFirst().getId());
    }

    @Test
    void refundsAreStillThereAfterARestart() throws Exception {
        var refund = refund(ofTheCharge().setAmount(1000L));
        running.close();
        running = Running.on(data);
        assertEquals(
                1000, running.stripe().v1().refunds().retrieve(refund.getId()).getAmount());
        assertEquals(3900, refund(ofTheCharge()).getAmount());
    }

    @Test
    void aRefundsMetadataCanBeChanged() throws Exception {
        var refund = refund(ofTheCharge().putMetadata("case", "A45"));
        var changed = running.stripe()
                .v1()
                .refunds()
                .update(
                        refund.getId(),
                        RefundUpdateParams.builder().putMetadata("who", "ada").build());
        assertEquals(Map.of("case", "A45", "who", "ada"), changed.getMetadata());
        assertEquals(1, events("refund.updated").size());
    }

    @Test
    void aRefundMayWaitForTheBank() throws Exception {
        running.sim("refunds/next", "status", "pending");
        var refund = refund(ofTheCharge().setAmount(1000L));
        assertEquals("pending", refund.getStatus());
        assertEquals("processing", refund.getPendingReason());
        assertEquals(1000, read().getAmountRefunded());
        running.sim("refunds/" + refund.getId() + "/settle", "outcome", "succeeded");
        assertEquals(
                "succeeded",
                running.stripe().v1().refunds().retrieve(refund.getId()).getStatus());
        assertEquals("succeeded", refund(ofTheCharge()).getStatus());
    }

    @Test
    void aRefundThatTheBankSendsBackIsOursAgain() throws Exception {
        var refund = refund(ofTheCharge());
        running.sim("refunds/" + refund.getId() + "/settle", "outcome", "failed");
        var failed = running.stripe().v1().refunds().retrieve(refund.getId());
        assertEquals("failed", failed.getStatus());
        assertEquals("lost_or_stolen_card", failed.getFailureReason());
        assertEquals(0, read().getAmountRefunded());
        assertFalse(read().getRefunded());
        assertEquals(1, events("refund.failed").size());
        assertEquals(4900, refund(ofTheCharge()).getAmount());
    }

    @Test
    void onlyARefundThatAsksForDetailsCanBeCancelled() throws Exception {
        var done = refund(ofTheCharge().setAmount(1000L));
        assertThrows(
                InvalidRequestException.class,
                () -> running.stripe().v1().refunds().cancel(done.getId()));
        running.sim("refunds/next", "status", "requires_action");
        var asking = refund(ofTheCharge().setAmount(500L));
        assertEquals(
                "canceled",
                running.stripe().v1().refunds().cancel(asking.getId()).getStatus());
        assertEquals(1000, read().getAmountRefunded());
    }
}
