package org.dossier.stripe.sandbox;

import java.nio.file.Path;
import java.util.List;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.Event;
import com.stripe.model.Refund;
import com.stripe.param.EventListParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** A charge of forty-nine euros, and what is asked about its refunds. */
abstract class RefundsOfOneCharge {
    @TempDir
    Path data;

    Running running;

    Charge charge;

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

    Refund refund(RefundCreateParams.Builder params) throws StripeException {
        return running.stripe().v1().refunds().create(params.build());
    }

    RefundCreateParams.Builder ofTheCharge() {
        return RefundCreateParams.builder().setCharge(charge.getId());
    }

    InvalidRequestException refused(RefundCreateParams.Builder params) {
        return assertThrows(InvalidRequestException.class, () -> refund(params));
    }

    Charge read() throws StripeException {
        return running.stripe().v1().charges().retrieve(charge.getId());
    }

    List<Event> events(String type) throws StripeException {
        return running.stripe()
                .v1()
                .events()
                .list(EventListParams.builder().setType(type).build())
                .getData();
    }

    List<Refund> list(RefundListParams.Builder params) throws StripeException {
        return running.stripe().v1().refunds().list(params.build()).getData();
    }
}
