package org.dossier.stripe.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.Event;
import com.stripe.model.Refund;
import com.stripe.net.RequestOptions;
import com.stripe.param.ChargeListParams;
import com.stripe.param.ChargeRetrieveParams;
import com.stripe.param.EventListParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.RefundRetrieveParams;
import com.stripe.param.RefundUpdateParams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RefundsTest {

    @TempDir
    Path data;

    private Running running;
    private Charge charge;

    @BeforeEach
    void takeFortyNineEuros() throws StripeException {
        running = Running.on(data);
        running.paid();
        charge = running.stripe().v1().charges().list().getData().getFirst();
    }

    @AfterEach
    void stopWithoutASchemaViolation() {
        assertEquals(0, running.simState("violations").get("count").getAsInt());
        running.close();
    }

    private Refund refund(RefundCreateParams.Builder params) throws StripeException {
        return running.stripe().v1().refunds().create(params.build());
    }

    private RefundCreateParams.Builder ofTheCharge() {
        return RefundCreateParams.builder().setCharge(charge.getId());
    }

    private InvalidRequestException refused(RefundCreateParams.Builder params) {
        return assertThrows(InvalidRequestException.class, () -> refund(params));
    }

    private Charge read() throws StripeException {
        return running.stripe().v1().charges().retrieve(charge.getId());
    }

    private List<Event> events(String type) throws StripeException {
        return running.stripe()
                .v1()
                .events()
                .list(EventListParams.builder().setType(type).build())
                .getData();
    }

    private List<Refund> list(RefundListParams.Builder params) throws StripeException {
        return running.stripe().v1().refunds().list(params.build()).getData();
    }

    private List<String> unsupported() {
        return running.simState("unsupported").getAsJsonArray("data").asList().stream()
                .map(note -> note.getAsJsonObject().get("message").getAsString())
                .toList();
    }

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
    void moreThanWasTakenIsRefused() throws Exception {
        var tooMuch = refused(ofTheCharge().setAmount(4901L));
        assertEquals(400, tooMuch.getStatusCode());
        assertEquals("amount", tooMuch.getParam());
        assertNull(tooMuch.getCode());
        assertEquals("Refund amount (€49.01) is greater than charge amount (€49.00)", tooMuch.getUserMessage());
        refund(ofTheCharge().setAmount(4000L));
        assertEquals(
                "Refund amount (€10.00) is greater than unrefunded amount on charge (€9.00)",
                refused(ofTheCharge().setAmount(1000L)).getUserMessage());
        assertEquals(4000, read().getAmountRefunded());
    }

    @Test
    void whatWentBackWholeDoesNotGoBackAgain() throws Exception {
        refund(ofTheCharge());
        var again = refused(ofTheCharge().setAmount(1L));
        assertEquals("charge_already_refunded", again.getCode());
        assertEquals("Charge " + charge.getId() + " has already been refunded.", again.getUserMessage());
        assertEquals(1, list(RefundListParams.builder()).size());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void anAmountOfNothingIsRefused(long amount) {
        var error = refused(ofTheCharge().setAmount(amount));
        assertEquals("parameter_invalid_integer", error.getCode());
        assertEquals("amount", error.getParam());
    }

    @Test
    void aChargeThatTookNothingIsRefused() throws Exception {
        var customer = charge.getCustomer();
        running.sim("customers/" + customer + "/fail-next-charge");
        running.advanceBy(32 * 86_400);
        var failed = running.stripe()
                .v1()
                .charges()
                .list(ChargeListParams.builder().setCustomer(customer).build())
                .getData()
                .getFirst();
        assertEquals("failed", failed.getStatus());
        var sentence =
                "This PaymentIntent (" + failed.getPaymentIntent() + ") does not have a successful charge to refund.";
        assertEquals(
                sentence,
                refused(RefundCreateParams.builder().setCharge(failed.getId())).getUserMessage());
        assertEquals(
                sentence,
                refused(RefundCreateParams.builder().setPaymentIntent(failed.getPaymentIntent()))
                        .getUserMessage());
    }

    @Test
    void whatIsNotThereOrNotNamedIsRefused() {
        var none = refused(RefundCreateParams.builder().setPaymentIntent("pi_none"));
        assertEquals(400, none.getStatusCode());
        assertEquals("resource_missing", none.getCode());
        assertEquals("payment_intent", none.getParam());
        assertEquals("No such payment_intent: 'pi_none'", none.getUserMessage());
        assertEquals(
                "No such charge: 'ch_none'",
                refused(RefundCreateParams.builder().setCharge("ch_none")).getUserMessage());
        assertEquals(
                "One of the following params should be provided for this request: payment_intent or charge.",
                refused(RefundCreateParams.builder()).getUserMessage());
        var unread = assertThrows(
                InvalidRequestException.class,
                () -> running.stripe().v1().refunds().retrieve("re_none"));
        assertEquals(404, unread.getStatusCode());
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
    void whatStripeDoesNotKnowIsRefused() {
        var unknown = running.call("POST", "/v1/refunds", "charge=" + charge.getId() + "&colour=blue");
        assertEquals(400, unknown.status());
        assertEquals(
                "parameter_unknown",
                unknown.json().getAsJsonObject("error").get("code").getAsString());
        var reason = running.call("POST", "/v1/refunds", "charge=" + charge.getId() + "&reason=whim");
        assertEquals(400, reason.status());
        assertEquals(
                "reason", reason.json().getAsJsonObject("error").get("param").getAsString());
        assertEquals(List.of(), unsupported());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "currency=eur",
                "customer=cus_1",
                "origin=customer_balance",
                "instructions_email=ana@example.org",
                "refund_application_fee=true",
                "reverse_transfer=true",
                "payment_intent=pi_1"
            })
    void whatStripeKnowsAndTheSandboxDoesNotIsCounted(String parameter) throws Exception {
        var answer = running.call("POST", "/v1/refunds", "charge=" + charge.getId() + "&" + parameter);
        assertEquals(400, answer.status());
        assertEquals(
                "sim_unsupported",
                answer.json().getAsJsonObject("error").get("code").getAsString());
        assertEquals(1, unsupported().size());
        assertEquals(0, read().getAmountRefunded());
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
