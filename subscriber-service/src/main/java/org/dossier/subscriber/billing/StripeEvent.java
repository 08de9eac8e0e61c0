package org.dossier.subscriber.billing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.stripe.model.Event;
import org.jspecify.annotations.Nullable;

/**
 * That something happened at Stripe, and to whom. What it is, is read from the object itself: the event's own copy may
 * be old, or of another version of the API.
 *
 * @param id Stripe's key ({@code evt_…})
 * @param type as in {@code invoice.paid}
 * @param customerId Stripe's key of the customer; null for an event about none
 * @param paymentIntentId Stripe's key of the payment that the object belongs to; null for one of none
 * @param objectId Stripe's key of the object
 * @param createdAt by Stripe's clock
 */
record StripeEvent(
        String id,
        String type,
        @Nullable String customerId,
        @Nullable String paymentIntentId,
        @Nullable String objectId,
        Instant createdAt) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static StripeEvent of(Event event) {
        var object = objectOf(event);
        var id = text(object, "id").orElse(null);
        var customer = "customer".equals(object.path("object").asText())
                ? id
                : text(object, "customer").orElse(null);
        return new StripeEvent(
                event.getId(),
                event.getType(),
                customer,
                text(object, "payment_intent").orElse(null),
                id,
                Instant.ofEpochSecond(event.getCreated()));
    }

    private static JsonNode objectOf(Event event) {
        try {
            return JSON.readTree(event.getDataObjectDeserializer().getRawJson());
        } catch (IOException e) {
            throw new UncheckedIOException("Event " + event.getId() + " has no object.", e);
        }
    }

    private static Optional<String> text(JsonNode object, String member) {
        return Optional.of(object.path(member)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }
}
