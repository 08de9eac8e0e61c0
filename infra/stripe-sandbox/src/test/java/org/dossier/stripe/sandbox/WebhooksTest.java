package org.dossier.stripe.sandbox;

import java.nio.file.Path;
import java.util.List;

import com.stripe.model.Event;
import com.stripe.model.checkout.Session;
import com.stripe.param.EventListParams;
import com.stripe.param.WebhookEndpointCreateParams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WebhooksTest {

    private static final String COMPLETED = "checkout.session.completed";

    @TempDir
    Path data;

    private Receiver receiver;
    private Running running;

    @BeforeEach
    void start() throws Exception {
        receiver = new Receiver();
        running = Running.on(data, receiver.url());
    }

    @AfterEach
    void stopWithoutASchemaViolation() {
        assertEquals(0, running.simState("violations").get("count").getAsInt());
        running.close();
        receiver.close();
    }

    private long times(String type) {
        return receiver.types().stream().filter(type::equals).count();
    }

    /** Events are sent one after the other: what was due before this one has come. */
    private void awaitAnotherPrice() throws Exception {
        var before = running.stripe().v1().prices().list().getData().size();
        running.monthly();
        receiver.await(events -> times("price.created") == before + 1);
    }

    private List<Event> undelivered() throws Exception {
        return running.stripe()
                .v1()
                .events()
                .list(EventListParams.builder()
                        .setDeliverySuccess(false)
                        .setLimit(100L)
                        .build())
                .getData();
    }

    @Test
    void aPaymentIsToldSignedAndInFull() throws Exception {
        var paid = running.paid();
        var event = receiver.await(COMPLETED);
        var session = assertInstanceOf(
                Session.class, event.getDataObjectDeserializer().getObject().orElseThrow());
        assertEquals(paid.getId(), session.getId());
        assertEquals("2026-07-29.dahlia", event.getApiVersion());
        assertEquals(false, event.getLivemode());
        receiver.await(events -> events.stream()
                .map(Event::getType)
                .toList()
                .containsAll(List.of(
                        "customer.created",
                        "payment_method.attached",
                        "customer.subscription.created",
                        "invoice.created",
                        "invoice.finalized",
                        "invoice.paid",
                        "invoice.payment_succeeded",
                        "invoice_payment.paid",
                        "payment_intent.created",
                        "payment_intent.succeeded",
                        "charge.succeeded")));
        assertTrue(receiver.refused().isEmpty());
    }

    @Test
    void aFailedDeliveryIsTriedAgainAndARedirectCountsAsFailed() throws Exception {
        receiver.answerNext(500);
        receiver.answerNext(302);
        running.monthly();
        receiver.await(events -> times("product.created") == 2 && times("price.created") == 2);
        var first = running.simState("webhooks/deliveries").getAsJsonArray("data");
        assertTrue(first.toString().contains("\"status\":500"));
    }

    @Test
    void aDroppedEventIsListedAsNotDelivered() throws Exception {
        running.sim("webhooks/rules", "action", "drop", "type", COMPLETED);
        running.paid();
        awaitAnotherPrice();
        assertEquals(0, times(COMPLETED));
        assertTrue(undelivered().stream().anyMatch(event -> event.getType().equals(COMPLETED)));
    }

    @Test
    void anEventIsDuplicatedOnRequest() throws Exception {
        running.sim("webhooks/rules", "action", "duplicate", "type", COMPLETED, "times", "3");
        running.paid();
        var events = receiver.await(all -> times(COMPLETED) == 3);
        assertEquals(
                1,
                events.stream()
                        .filter(event -> event.getType().equals(COMPLETED))
                        .map(Event::getId)
                        .distinct()
                        .count());
    }

    @Test
    void aDelayedEventComesWhenTheClockHasMoved() throws Exception {
        running.sim("webhooks/rules", "action", "delay", "type", COMPLETED, "seconds", "600");
        running.paid();
        awaitAnotherPrice();
        assertEquals(0, times(COMPLETED));
        running.advanceBy(601);
        receiver.await(COMPLETED);
    }

    @Test
    void heldEventsComeInAnotherOrder() throws Exception {
        running.monthly();
        receiver.await(events -> events.size() == 2);
        running.sim("webhooks/rules", "action", "reorder", "count", "2", "seed", "4");
        running.monthly();
        receiver.await(events -> events.size() == 4);
        assertEquals(List.of("product.created", "price.created", "price.created", "product.created"), receiver.types());
    }

    /** F20: a webhook twenty times in reverse order. */
    @Test
    void allEventsAreReplayedTwentyTimesInReverse() throws Exception {
        running.monthly();
        receiver.await(events -> events.size() == 2);
        running.sim("webhooks/replay", "times", "20", "order", "reverse");
        receiver.await(events -> events.size() == 42);
        assertEquals("price.created", receiver.types().get(2));
        assertEquals(21, times("product.created"));
    }

    @Test
    void anOldEventIsSentLateAsItWas() throws Exception {
        var paid = running.paid();
        var created = receiver.await("customer.subscription.created");
        running.stripe().v1().subscriptions().cancel(paid.getSubscription());
        receiver.await("customer.subscription.deleted");
        running.sim("webhooks/resend", "event", created.getId());
        receiver.await(events -> times("customer.subscription.created") == 2);
        var late = receiver.events().stream()
                .filter(event -> event.getId().equals(created.getId()))
                .toList()
                .getLast();
        assertTrue(late.toJson().contains("\"status\": \"active\""));
    }

    @Test
    void aWrongSecretAndAnOldTimestampAreRefusedByStripesOwnCheck() throws Exception {
        running.sim("webhooks/rules", "action", "wrong_secret", "type", "product.created");
        running.sim("webhooks/rules", "action", "old_timestamp", "type", "price.created");
        running.monthly();
        receiver.await(events -> events.size() == 2);
        assertTrue(
                receiver.refused().get(0).contains("No signatures found"),
                receiver.refused().toString());
        assertTrue(receiver.refused().get(1).contains("Timestamp outside the tolerance"));
    }

    @Test
    void whileASecretIsRolledBothSign() throws Exception {
        running.sim("webhooks/secrets", "endpoint", "we_configured", "secrets", "whsec_new," + Running.SECRET);
        running.monthly();
        receiver.await("price.created");
        running.sim("webhooks/secrets", "endpoint", "we_configured", "secrets", "whsec_new");
        running.monthly();
        for (int i = 0; i < 500 && receiver.refused().isEmpty(); i++) {
            Thread.sleep(20);
        }
        assertFalse(receiver.refused().isEmpty());
    }

    @Test
    void anEndpointOfTheApiHearsOnlyWhatItWants() throws Exception {
        try (var other = new Receiver()) {
            var endpoint = running.stripe()
                    .v1()
                    .webhookEndpoints()
                    .create(WebhookEndpointCreateParams.builder()
                            .setUrl(other.url())
                            .addEnabledEvent(WebhookEndpointCreateParams.EnabledEvent.PRICE__CREATED)
                            .build());
            assertTrue(endpoint.getSecret().startsWith("whsec_"));
            assertNotEquals(Running.SECRET, endpoint.getSecret());
            running.monthly();
            receiver.await("price.created");
            other.answerNext(200);
            for (int i = 0; i < 500 && other.refused().isEmpty(); i++) {
                Thread.sleep(20);
            }
            assertFalse(other.refused().isEmpty(), "signed with its own secret, which the receiver does not hold");
            running.stripe().v1().webhookEndpoints().delete(endpoint.getId());
        }
    }

    @Test
    void pendingWebhooksFallToZero() throws Exception {
        running.monthly();
        receiver.await(events -> events.size() == 2);
        for (int i = 0; i < 500 && !undelivered().isEmpty(); i++) {
            Thread.sleep(20);
        }
        assertEquals(List.of(), undelivered());
    }
}
