package org.dossier.stripe.sandbox;

import java.nio.file.Path;
import java.util.Map;

import com.stripe.exception.StripeException;
import com.stripe.model.Subscription;
import com.stripe.param.billingportal.ConfigurationCreateParams;
import com.stripe.param.billingportal.ConfigurationCreateParams.Features;
import com.stripe.param.billingportal.SessionCreateParams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PortalTest {

    @TempDir
    Path data;

    private Running running;
    private String id = "";

    @BeforeEach
    void subscribe() throws StripeException {
        running = Running.on(data);
        id = running.paid().getSubscription();
    }

    @AfterEach
    void stopWithoutASchemaViolation() {
        assertEquals(0, running.simState("violations").get("count").getAsInt());
        running.close();
    }

    private Subscription read() throws StripeException {
        return running.stripe().v1().subscriptions().retrieve(id);
    }

    private String open() throws StripeException {
        return open(SessionCreateParams.builder());
    }

    private String open(SessionCreateParams.Builder params) throws StripeException {
        var session = running.stripe()
                .v1()
                .billingPortal()
                .sessions()
                .create(params.setCustomer(read().getCustomer())
                        .setReturnUrl("http://localhost:1/account")
                        .build());
        return session.getUrl();
    }

    private String cancellingAtOnce() throws StripeException {
        var cancel = Features.SubscriptionCancel.builder()
                .setEnabled(true)
                .setMode(Features.SubscriptionCancel.Mode.IMMEDIATELY)
                .build();
        return running.stripe()
                .v1()
                .billingPortal()
                .configurations()
                .create(ConfigurationCreateParams.builder()
                        .setFeatures(
                                Features.builder().setSubscriptionCancel(cancel).build())
                        .build())
                .getId();
    }

    @Test
    void theHomeShowsPlanCardInvoicesAndTheWayBack() throws Exception {
        var page = running.get(open()).text();
        assertTrue(page.contains("Complete, EUR 49.00 per month"), page);
        assertTrue(page.contains("visa ending in 4242"), page);
        assertTrue(page.contains("/i/" + read().getLatestInvoice()), page);
        assertTrue(page.contains("href=\"http://localhost:1/account\""), page);
        assertTrue(page.contains("Renews on"), page);
    }

    @Test
    void cancellingThereSetsTheDateAndLeavesTheFlagFalse() throws Exception {
        var portal = open();
        assertTrue(running.get(portal + "/cancel/" + id).text().contains("Confirm cancellation"));
        assertNull(read().getCancelAt());
        running.post(portal + "/cancel/" + id, Map.of());
        var cancelled = read();
        assertEquals("active", cancelled.getStatus());
        assertEquals(false, cancelled.getCancelAtPeriodEnd());
        assertEquals(cancelled.getItems().getData().getFirst().getCurrentPeriodEnd(), cancelled.getCancelAt());
        assertTrue(running.get(portal).text().contains("Ends on"));
    }

    @Test
    void renewingTakesTheEndBack() throws Exception {
        var portal = open();
        running.post(portal + "/cancel/" + id, Map.of());
        running.post(portal + "/renew/" + id, Map.of());
        assertNull(read().getCancelAt());
        assertNull(read().getCanceledAt());
    }

    @Test
    void aConfigurationCanEndSubscriptionsAtOnce() throws Exception {
        var portal = open(SessionCreateParams.builder().setConfiguration(cancellingAtOnce()));
        assertTrue(running.get(portal + "/cancel/" + id).text().contains("ends at once"));
        running.post(portal + "/cancel/" + id, Map.of());
        assertEquals("canceled", read().getStatus());
    }

    @Test
    void whatTheConfigurationDoesNotEnableIsNotThere() throws Exception {
        var portal = open(SessionCreateParams.builder().setConfiguration(cancellingAtOnce()));
        var page = running.get(portal).text();
        assertFalse(page.contains("<h2>Invoices</h2>"));
        assertFalse(page.contains("Change card"));
        running.submit(portal + "/card", Map.of("number", "5555555555554444"));
        assertTrue(running.get(portal).text().contains("visa ending in 4242"));
    }

    @Test
    void aNewCardPaysFromNowOn() throws Exception {
        var portal = open();
        var before = read().getDefaultPaymentMethod();
        running.submit(portal + "/card", Map.of("number", "5555555555554444"));
        assertNotEquals(before, read().getDefaultPaymentMethod());
        assertTrue(running.get(portal).text().contains("mastercard ending in 4444"));
        var customer = running.stripe().v1().customers().retrieve(read().getCustomer());
        assertEquals(
                read().getDefaultPaymentMethod(), customer.getInvoiceSettings().getDefaultPaymentMethod());
    }

    @Test
    void aCardThatFailsLaterMakesTheRenewalPastDue() throws Exception {
        running.submit(open() + "/card", Map.of("number", "4000000000000341"));
        running.advanceTo(read().getItems().getData().getFirst().getCurrentPeriodEnd() + 7200);
        assertEquals("past_due", read().getStatus());
    }

    @Test
    void aCardThatAuthenticatesEachTimeFailsWhenNobodyIsThere() throws Exception {
        var challenge = running.submit(open() + "/card", Map.of("number", "4000002760003184"));
        running.post(challenge.location(), Map.of("outcome", "complete"));
        running.advanceTo(read().getItems().getData().getFirst().getCurrentPeriodEnd() + 7200);
        assertEquals("past_due", read().getStatus());
    }

    @Test
    void aDeclinedCardIsNotKept() throws Exception {
        var portal = open();
        var page = running.submit(portal + "/card", Map.of("number", "4000000000000002"));
        assertEquals(402, page.status());
        assertTrue(page.text().contains("Your card was declined."));
        assertTrue(running.get(portal).text().contains("visa ending in 4242"));
    }

    @Test
    void anotherCustomersSubscriptionIsOutOfReach() throws Exception {
        var portal = open();
        var other = running.paid().getSubscription();
        running.post(portal + "/cancel/" + other, Map.of());
        assertNull(running.stripe().v1().subscriptions().retrieve(other).getCancelAt());
    }
}
