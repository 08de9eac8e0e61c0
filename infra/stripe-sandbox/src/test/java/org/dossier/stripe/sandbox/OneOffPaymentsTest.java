package org.dossier.stripe.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.google.gson.JsonElement;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.param.ChargeListParams;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.InvoiceListParams;
import com.stripe.param.InvoicePaymentListParams;
import com.stripe.param.InvoiceRetrieveParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionListParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Checkout in payment mode. */
class OneOffPaymentsTest {

    @TempDir
    Path data;

    private Running running;
    private String customer;

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

    private static SessionCreateParams.LineItem line(String what, long quantity, long unit) {
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

    private SessionCreateParams.Builder order() {
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

    private Session open() throws StripeException {
        return running.stripe().v1().checkout().sessions().create(order().build());
    }

    private Session read(Session session) throws StripeException {
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

    private List<String> events() throws StripeException {
        return running.stripe().v1().events().list().getData().reversed().stream()
                .map(Event::getType)
                .toList();
    }

    private InvalidRequestException refused(SessionCreateParams.Builder params) {
        return assertThrows(
                InvalidRequestException.class,
                () -> running.stripe().v1().checkout().sessions().create(params.build()));
    }

    @Test
    void anOpenSessionHasItsAmountAndNoPaymentYet() throws Exception {
        var session = open();
        assertEquals("payment", session.getMode());
        assertEquals("open", session.getStatus());
        assertEquals("unpaid", session.getPaymentStatus());
        assertEquals(92_500, session.getAmountTotal());
        assertEquals("eur", session.getCurrency());
        assertEquals(Map.of("payment", "p-1"), session.getMetadata());
        assertNull(session.getPaymentIntent());
        assertNull(session.getInvoice());
        var page = running.get(session.getUrl()).text();
        assertTrue(page.contains("A seat × 2"), page);
        assertTrue(page.contains("Course book"), page);
        assertTrue(page.contains("Pay EUR 925.00</button>"), page);
        assertFalse(page.contains("per "), page);
    }

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
    void anExpiredSessionTakesNothingAndCancelsItsIntent() throws Exception {
        var session = open();
        running.pay(session.getUrl(), "4000000000000002");
        running.stripe().v1().checkout().sessions().expire(session.getId());
        var expired = read(session);
        assertEquals("expired", expired.getStatus());
        assertEquals("canceled", expired.getPaymentIntentObject().getStatus());
        assertEquals(410, running.pay(session.getUrl(), Running.GOOD).status());
        assertTrue(events().containsAll(List.of("payment_intent.canceled", "checkout.session.expired")));
        assertThrows(
                InvalidRequestException.class,
                () -> running.stripe().v1().checkout().sessions().expire(session.getId()));
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
    void sessionsAreFoundByCustomerAndByIntent() throws Exception {
        var session = open();
        open();
        running.pay(session.getUrl(), Running.GOOD);
        var sessions = running.stripe().v1().checkout().sessions();
        assertEquals(
                2,
                sessions.list(SessionListParams.builder().setCustomer(customer).build())
                        .getData()
                        .size());
        var byIntent = SessionListParams.builder()
                .setPaymentIntent(read(session).getPaymentIntent())
                .build();
        assertEquals(
                session.getId(), sessions.list(byIntent).getData().getFirst().getId());
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

    @Test
    void whatBelongsToTheOtherModeIsRefused() {
        assertEquals(
                "subscription_data",
                refused(order().setSubscriptionData(SessionCreateParams.SubscriptionData.builder()
                                .putMetadata("a", "b")
                                .build()))
                        .getParam());
        var recurring = assertThrows(
                InvalidRequestException.class,
                () -> running.stripe()
                        .v1()
                        .checkout()
                        .sessions()
                        .create(order().addLineItem(SessionCreateParams.LineItem.builder()
                                        .setPrice(running.monthly().getId())
                                        .setQuantity(1L)
                                        .build())
                                .build()));
        assertTrue(recurring.getMessage().contains("recurring price"), recurring.getMessage());
        assertEquals(
                "amount_too_small",
                refused(SessionCreateParams.builder()
                                .setMode(SessionCreateParams.Mode.PAYMENT)
                                .setCustomer(customer)
                                .setSuccessUrl("http://localhost:1/")
                                .addLineItem(line("A sweet", 1, 49)))
                        .getCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payment_intent_data[capture_method]=manual",
                "payment_intent_data[setup_future_usage]=off_session",
                "invoice_creation[enabled]=true&invoice_creation[invoice_data][footer]=x",
                "customer_creation=always",
                "line_items[0][price_data][tax_behavior]=inclusive",
                "adaptive_pricing[enabled]=true"
            })
    void whatStripeKnowsAndTheSandboxDoesNotIsCounted(String parameter) {
        var answer = running.call(
                "POST",
                "/v1/checkout/sessions",
                "mode=payment&success_url=http://localhost:1/&customer=" + customer
                        + "&line_items[0][quantity]=1&line_items[0][price_data][currency]=eur"
                        + "&line_items[0][price_data][unit_amount]=500&line_items[0][price_data][product_data][name]=x&"
                        + parameter);
        assertEquals(400, answer.status());
        List<JsonElement> noted =
                running.simState("unsupported").getAsJsonArray("data").asList();
        assertEquals(1, noted.size(), answer.text());
    }
}
