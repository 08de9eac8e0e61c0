package org.dossier.stripe.sandbox;

import java.util.List;

import com.stripe.exception.InvalidRequestException;
import com.stripe.param.ChargeListParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What may be asked for with a refund, and what is refused. */
class RefundParametersTest extends RefundsOfOneCharge {
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

    private List<String> unsupported() {
        return running.simState("unsupported").getAsJsonArray("data").asList().stream()
                .map(note -> note.getAsJsonObject().get("message").getAsString())
                .toList();
    }
}
