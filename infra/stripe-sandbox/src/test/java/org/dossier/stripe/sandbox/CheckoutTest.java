package org.dossier.stripe.sandbox;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import com.stripe.exception.InvalidRequestException;
import com.stripe.model.checkout.Session;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.SubscriptionListParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CheckoutTest {

    @TempDir
    Path data;

    private Running running;

    @BeforeEach
    void start() {
        running = Running.on(data);
    }

    @AfterEach
    void stopWithoutASchemaViolation() {
        assertEquals(0, running.simState("violations").get("count").getAsInt());
        running.close();
    }

    private long subscriptions() throws Exception {
        return running.stripe()
                .v1()
                .subscriptions()
                .list(SubscriptionListParams.builder()
                        .setStatus(SubscriptionListParams.Status.ALL)
                        .build())
                .getData()
                .size();
    }

    @Test
    void anOpenSessionHasNoSubscriptionYet() throws Exception {
        var session = running.open();
        assertEquals("open", session.getStatus());
        assertEquals("unpaid", session.getPaymentStatus());
        assertEquals(4900, session.getAmountTotal());
        assertNull(session.getSubscription());
        assertNull(session.getInvoice());
        assertEquals(0, subscriptions());
    }

    @Test
    void aGoodCardCompletesTheSessionAndLeadsBack() throws Exception {
        var session = running.open();
        var page = running.pay(session.getUrl(), Running.GOOD);
        assertEquals(303, page.status());
        assertEquals("http://localhost:1/welcome?session=" + session.getId(), page.location());
        var paid = running.read(session);
        assertEquals("complete", paid.getStatus());
        assertEquals("paid", paid.getPaymentStatus());
        assertNull(paid.getUrl());
        assertEquals("ana@example.org", paid.getCustomerDetails().getEmail());
        var subscription = running.stripe().v1().subscriptions().retrieve(paid.getSubscription());
        assertEquals("active", subscription.getStatus());
        assertEquals("flexible", subscription.getBillingMode().getType());
        assertEquals(paid.getInvoice(), subscription.getLatestInvoice());
        var item = subscription.getItems().getData().getFirst();
        assertTrue(item.getCurrentPeriodEnd() - item.getCurrentPeriodStart() >= 28L * 86400);
    }

    @Test
    void theOrdersMetadataReachesSessionAndSubscription() throws Exception {
        var customer = running.stripe()
                .v1()
                .customers()
                .create(CustomerCreateParams.builder()
                        .setEmail("ben@example.org")
                        .build());
        var order = running.order(running.monthly())
                .setCustomer(customer.getId())
                .setClientReferenceId("account-7")
                .putMetadata("account", "7")
                .setSubscriptionData(SessionCreateParams.SubscriptionData.builder()
                        .putMetadata("plan", "complete-monthly")
                        .build())
                .build();
        var session = running.stripe().v1().checkout().sessions().create(order);
        running.pay(session.getUrl(), Running.GOOD);
        var paid = running.stripe()
                .v1()
                .checkout()
                .sessions()
                .retrieve(
                        session.getId(),
                        SessionRetrieveParams.builder()
                                .addExpand("subscription.latest_invoice.payments")
                                .addExpand("line_items")
                                .addExpand("customer")
                                .build());
        assertEquals("7", paid.getMetadata().get("account"));
        assertEquals("account-7", paid.getClientReferenceId());
        assertEquals("ben@example.org", paid.getCustomerObject().getEmail());
        assertEquals("Complete", paid.getLineItems().getData().getFirst().getDescription());
        var subscription = paid.getSubscriptionObject();
        assertEquals("complete-monthly", subscription.getMetadata().get("plan"));
        assertEquals(customer.getId(), subscription.getCustomer());
        var payment =
                subscription.getLatestInvoiceObject().getPayments().getData().getFirst();
        assertEquals("paid", payment.getStatus());
        assertEquals(4900, payment.getAmountPaid());
    }

    @Test
    void anInvoiceShowsItsPaymentsOnlyWhenAsked() throws Exception {
        var paid = running.paid();
        var invoice = running.stripe().v1().invoices().retrieve(paid.getInvoice());
        assertNull(invoice.getPayments());
        assertNull(invoice.getConfirmationSecret());
        assertEquals("paid", invoice.getStatus());
        assertEquals("subscription_create", invoice.getBillingReason());
        assertEquals(
                paid.getSubscription(),
                invoice.getParent().getSubscriptionDetails().getSubscription());
        assertEquals(1, invoice.getAttemptCount());
    }

    @Test
    void aDeclinedCardSaysWhyAndLeavesTheSessionOpenAndNothingBehind() throws Exception {
        var session = running.open();
        for (var card : Map.of(
                        "4000000000000002", "Your card was declined.",
                        "4000000000009995", "Your card has insufficient funds.",
                        "4000000000000069", "Your card has expired.",
                        "4000000000000127", "Your card's security code is incorrect.",
                        "4000000000000119", "An error occurred while processing your card.",
                        "4000000000000341", "Your card was declined.")
                .entrySet()) {
            var page = running.pay(session.getUrl(), card.getKey());
            assertEquals(402, page.status());
            assertTrue(page.text().contains(card.getValue()), page.text());
            assertTrue(page.text().contains("role=\"alert\""), page.text());
        }
        assertEquals("open", running.read(session).getStatus());
        assertEquals(0, subscriptions());
        assertEquals(303, running.pay(session.getUrl(), Running.GOOD).status());
    }

    @Test
    void whatIsTypedWronglyIsSaidBesideItsFieldAndTheNumberIsNotSentBack() throws Exception {
        var session = running.open();
        var page = running.submit(
                session.getUrl(),
                Map.of("number", "4242424242424241", "expiry", "01/20", "cvc", "1", "name", "", "email", "<ana"));
        assertEquals(422, page.status());
        for (var field : new String[] {"number", "expiry", "cvc", "name", "email"}) {
            assertTrue(page.text().contains("aria-describedby=\"" + field + "-problem\""), field);
        }
        assertFalse(page.text().contains("4242424242424241"));
        assertTrue(page.text().contains("&lt;ana"));
    }

    @Test
    void aRealLookingCardIsRefused() throws Exception {
        var page = running.pay(running.open().getUrl(), "4111111111111111");
        assertEquals(422, page.status());
        assertTrue(page.text().contains("only the test cards"));
    }

    @Test
    void threeDSecureCompletesOnItsOwnPage() throws Exception {
        var session = running.open();
        var challenge = running.pay(session.getUrl(), "4000002500003155");
        assertEquals(303, challenge.status());
        assertTrue(running.get(challenge.location()).text().contains("Complete authentication"));
        assertEquals("open", running.read(session).getStatus());
        var done = running.post(challenge.location(), Map.of("outcome", "complete"));
        assertEquals("http://localhost:1/welcome?session=" + session.getId(), done.location());
        assertEquals("complete", running.read(session).getStatus());
    }

    @Test
    void failedThreeDSecureLeavesTheSessionOpen() throws Exception {
        var session = running.open();
        var challenge = running.pay(session.getUrl(), "4000002760003184");
        var failed = running.post(challenge.location(), Map.of("outcome", "fail"));
        assertEquals(402, failed.status());
        assertTrue(failed.text().contains("unable to authenticate"));
        assertEquals("open", running.read(session).getStatus());
        assertEquals(0, subscriptions());
    }

    @Test
    void aChallengeAnsweredAfterTheOtherTabPaidChargesNothing() throws Exception {
        var session = running.open();
        var challenge = running.pay(session.getUrl(), "4000002500003155");
        running.pay(session.getUrl(), Running.GOOD);
        var late = running.post(challenge.location(), Map.of("outcome", "complete"));
        assertEquals(409, late.status());
        assertEquals(1, subscriptions());
    }

    @Test
    void paidInTwoTabsAtOnceMakesOneSubscription() throws Exception {
        var session = running.open();
        Callable<Integer> tab =
                () -> running.pay(session.getUrl(), Running.GOOD).status();
        try (var tabs = Executors.newFixedThreadPool(8)) {
            var answers = tabs.invokeAll(java.util.Collections.nCopies(8, tab));
            long redirects = 0;
            for (var answer : answers) {
                redirects += answer.get() == 303 ? 1 : 0;
            }
            assertEquals(1, redirects);
        }
        assertEquals(1, subscriptions());
        var page = running.get("/c/pay/" + session.getId());
        assertEquals(409, page.status());
        assertTrue(page.text().contains("already paid"));
        assertTrue(page.text().contains("http://localhost:1/welcome?session=" + session.getId()));
    }

    @Test
    void anExpiredSessionCannotBePaid() throws Exception {
        var session = running.open();
        var expired = running.stripe().v1().checkout().sessions().expire(session.getId());
        assertEquals("expired", expired.getStatus());
        var page = running.pay(session.getUrl(), Running.GOOD);
        assertEquals(410, page.status());
        assertTrue(page.text().contains("has expired"));
        var again = assertThrows(
                InvalidRequestException.class,
                () -> running.stripe().v1().checkout().sessions().expire(session.getId()));
        assertTrue(again.getMessage().contains("Only Checkout Sessions with a status in [\"open\"]"));
        assertEquals(0, subscriptions());
    }

    @Test
    void aSessionExpiresByItselfAfterADay() throws Exception {
        var session = running.open();
        running.advanceBy(86_400);
        assertEquals("expired", running.read(session).getStatus());
    }

    @Test
    void aCompletedSessionCannotBeExpired() throws Exception {
        var paid = running.paid();
        assertThrows(
                InvalidRequestException.class,
                () -> running.stripe().v1().checkout().sessions().expire(paid.getId()));
    }

    @Test
    void thePageIsHonestAndLabelled() throws Exception {
        var page = running.get(running.open().getUrl());
        assertTrue(page.text().contains("Stripe sandbox – no real money."));
        assertTrue(page.text().contains("<label for=\"number\">Card number</label>"));
        assertTrue(page.text().contains("EUR 49.00 per month"));
        assertTrue(page.text().contains("href=\"http://localhost:1/plans\""));
        assertFalse(page.text().contains("<script"));
    }

    @Test
    void aWrongPriceIsNamedByItsPlace() {
        var order = SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.SUBSCRIPTION)
                .setSuccessUrl("http://localhost:1/")
                .addLineItem(SessionCreateParams.LineItem.builder()
                        .setPrice("price_none")
                        .setQuantity(1L)
                        .build())
                .build();
        var error = assertThrows(
                InvalidRequestException.class,
                () -> running.stripe().v1().checkout().sessions().create(order));
        assertEquals("resource_missing", error.getCode());
        assertEquals("line_items[0][price]", error.getParam());
        assertEquals(400, error.getStatusCode());
    }

    @Test
    void anExpiryOutsideStripesBoundsIsRefused() throws Exception {
        var price = running.monthly();
        long now = System.currentTimeMillis() / 1000;
        for (long wrong : new long[] {now + 60, now + 25 * 3600}) {
            var order = running.order(price).setExpiresAt(wrong).build();
            var error = assertThrows(
                    InvalidRequestException.class,
                    () -> running.stripe().v1().checkout().sessions().create(order));
            assertEquals("expires_at", error.getParam());
        }
        Session soon = running.stripe()
                .v1()
                .checkout()
                .sessions()
                .create(running.order(price).setExpiresAt(now + 1900).build());
        assertNotNull(soon.getUrl());
    }
}
