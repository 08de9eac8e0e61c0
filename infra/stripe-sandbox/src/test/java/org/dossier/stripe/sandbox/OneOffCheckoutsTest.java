package org.dossier.stripe.sandbox;

import java.util.List;
import java.util.Map;

import com.google.gson.JsonElement;
import com.stripe.exception.InvalidRequestException;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionListParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A checkout in payment mode before and beside the payment. */
class OneOffCheckoutsTest extends OneOffCheckouts {
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

    private InvalidRequestException refused(SessionCreateParams.Builder params) {
        return assertThrows(
                InvalidRequestException.class,
                () -> running.stripe().v1().checkout().sessions().create(params.build()));
    }
}
