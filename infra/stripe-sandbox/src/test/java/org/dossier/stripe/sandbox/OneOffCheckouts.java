package org.dossier.stripe.sandbox;

import java.nio.file.Path;
import java.util.List;

import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.model.checkout.Session;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Checkouts in payment mode: two seats and a book, for one customer. */
abstract class OneOffCheckouts {
    @TempDir
    Path data;

    Running running;

    String customer;

    @BeforeEach
    void start() throws StripeException {
        running = Running.on(data);
        customer = running.stripe()
                .v1()
                .customers()
                .create(CustomerCreateParams.builder()
                        .setEmail("ana@example.org")
                        .setName("Ana")
                        .build())
                .getId();
    }

    @AfterEach
    void stopWithoutASchemaViolation() {
        assertEquals(0, running.simState("violations").get("count").getAsInt());
        running.close();
    }

    static SessionCreateParams.LineItem line(String what, long quantity, long unit) {
        return SessionCreateParams.LineItem.builder()
                .setQuantity(quantity)
                .setPriceData(SessionCreateParams.LineItem.PriceData.builder()
                        .setCurrency("eur")
                        .setUnitAmount(unit)
                        .setProductData(SessionCreateParams.LineItem.PriceData.ProductData.builder()
                                .setName(what)
                                .build())
                        .build())
                .build();
    }

    SessionCreateParams.Builder order() {
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setCustomer(customer)
                .addLineItem(line("A seat", 2, 45_000))
                .addLineItem(line("Course book", 1, 2_500))
                .putMetadata("payment", "p-1")
                .setPaymentIntentData(SessionCreateParams.PaymentIntentData.builder()
                        .setDescription("A seat")
                        .putMetadata("payment", "p-1")
                        .build())
                .setInvoiceCreation(SessionCreateParams.InvoiceCreation.builder()
                        .setEnabled(true)
                        .setInvoiceData(SessionCreateParams.InvoiceCreation.InvoiceData.builder()
                                .putMetadata("payment", "p-1")
                                .build())
                        .build())
                .setSuccessUrl("http://localhost:1/paid?session={CHECKOUT_SESSION_ID}")
                .setCancelUrl("http://localhost:1/course");
    }

    Session open() throws StripeException {
        return running.stripe().v1().checkout().sessions().create(order().build());
    }

    Session read(Session session) throws StripeException {
        return running.stripe()
                .v1()
                .checkout()
                .sessions()
                .retrieve(
                        session.getId(),
                        SessionRetrieveParams.builder()
                                .addExpand("payment_intent.latest_charge")
                                .addExpand("invoice")
                                .build());
    }

    List<String> events() throws StripeException {
        return running.stripe().v1().events().list().getData().reversed().stream()
                .map(Event::getType)
                .toList();
    }
}
