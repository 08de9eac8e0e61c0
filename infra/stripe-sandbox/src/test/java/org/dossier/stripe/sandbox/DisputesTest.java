package org.dossier.stripe.sandbox;

import java.nio.file.Path;
import java.util.List;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.Dispute;
import com.stripe.model.Refund;
import com.stripe.param.DisputeListParams;
import com.stripe.param.EventListParams;
import com.stripe.param.RefundCreateParams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DisputesTest {
    private static final String DISPUTED = "4000000000000259";

    @TempDir
    Path data;

    private Running running;

    @BeforeEach
    void begin() {
        running = Running.on(data);
    }

    @AfterEach
    void stopWithoutASchemaViolation() {
        assertEquals(0, running.simState("violations").get("count").getAsInt());
        running.close();
    }

    private Charge charge() throws StripeException {
        return running.stripe().v1().charges().list().getData().getFirst();
    }

    private List<Dispute> disputesOf(Charge charge) throws StripeException {
        return running.stripe()
                .v1()
                .disputes()
                .list(DisputeListParams.builder().setCharge(charge.getId()).build())
                .getData();
    }

    private Dispute disputed() throws StripeException {
        running.paid();
        running.sim("charges/" + charge().getId() + "/dispute", "reason", "product_not_received");
        return disputesOf(charge()).getFirst();
    }

    private int events(String type) throws StripeException {
        return running.stripe()
                .v1()
                .events()
                .list(EventListParams.builder().setType(type).build())
                .getData()
                .size();
    }

    @Test
    void theCardOfDisputesPaysAndIsDisputedAsFraudulent() throws Exception {
        var session = running.open();
        assertEquals(303, running.pay(session.getUrl(), DISPUTED).status());
        assertEquals("paid", running.read(session).getPaymentStatus());
        var charge = charge();
        assertTrue(charge.getDisputed());
        var dispute = disputesOf(charge).getFirst();
        assertEquals("fraudulent", dispute.getReason());
        assertEquals("needs_response", dispute.getStatus());
        assertEquals(4900, dispute.getAmount());
        assertEquals(charge.getPaymentIntent(), dispute.getPaymentIntent());
        assertEquals(1, events("charge.dispute.created"));
        assertEquals(1, events("charge.dispute.funds_withdrawn"));
    }

    @Test
    void aDisputeIsLostAndTheChargeStaysUnrefunded() throws Exception {
        var dispute = disputed();
        running.sim("disputes/" + dispute.getId() + "/close", "outcome", "lost");
        assertEquals(
                "lost",
                running.stripe().v1().disputes().retrieve(dispute.getId()).getStatus());
        assertEquals(0, charge().getAmountRefunded());
        assertEquals(1, events("charge.dispute.closed"));
        assertEquals(0, events("charge.dispute.funds_reinstated"));
    }

    @Test
    void aDisputeThatIsWonBringsTheMoneyBack() throws Exception {
        var dispute = disputed();
        running.sim("disputes/" + dispute.getId() + "/close", "outcome", "won");
        assertEquals(1, events("charge.dispute.funds_reinstated"));
        assertEquals("product_not_received", disputesOf(charge()).getFirst().getReason());
        assertEquals(4900, refund().getAmount());
    }

    @Test
    void whatABankTookIsNotGivenBackAsWell() throws Exception {
        var dispute = disputed();
        assertEquals(
                "charge_disputed",
                assertThrows(InvalidRequestException.class, this::refund).getCode());
        running.sim("disputes/" + dispute.getId() + "/close", "outcome", "lost");
        assertThrows(InvalidRequestException.class, this::refund);
    }

    @Test
    void disputesAreStillThereAfterARestart() throws Exception {
        var dispute = disputed();
        running.close();
        running = Running.on(data);
        assertEquals(dispute.getId(), disputesOf(charge()).getFirst().getId());
    }

    private Refund refund() throws StripeException {
        return running.stripe()
                .v1()
                .refunds()
                .create(RefundCreateParams.builder().setCharge(charge().getId()).build());
    }
}
