package org.dossier.stripe.sandbox.webhooks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.StreamSupport;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.dossier.stripe.sandbox.store.Change;
import org.dossier.stripe.sandbox.store.Json;
import org.dossier.stripe.sandbox.store.Kind;

/**
 * The deliveries of events to endpoints, as kept notes: {@code pending} until its due moment (milliseconds on the
 * sandbox's clock), {@code held} while it waits to be reordered, then {@code delivered}, {@code failed} or
 * {@code dropped}.
 */
public final class Deliveries {

    public static final String PENDING = "pending";
    public static final String HELD = "held";
    public static final String DELIVERED = "delivered";
    public static final String FAILED = "failed";
    public static final String DROPPED = "dropped";

    List<JsonObject> endpointsFor(Change change, String type) {
        return change.oldestFirst(
                Kind.WEBHOOK_ENDPOINT,
                endpoint -> Json.is(endpoint, "status", "enabled")
                        && Json.each(endpoint, "enabled_events")
                                .map(JsonElement::getAsString)
                                .anyMatch(pattern -> EventFilter.matches(pattern, type)));
    }

    /** Schedules an event for each endpoint that wants it, under the rules that were asked for. */
    void schedule(Change change, JsonObject event) {
        var type = event.get("type").getAsString();
        for (var endpoint : endpointsFor(change, type)) {
            var delivery = delivery(change, event, endpoint, change.millis());
            var rule = change.oldestFirst(Kind.DELIVERY_RULE, each -> concerns(each, type)).stream()
                    .findFirst();
            if (rule.isPresent()) {
                apply(change, rule.get(), delivery);
            } else {
                change.put(Kind.DELIVERY, delivery);
            }
        }
    }

    /** Sends an event once more, as it was, whatever became of it. */
    public void resend(Change change, JsonObject event, long due) {
        endpointsFor(change, event.get("type").getAsString())
                .forEach(endpoint -> change.put(Kind.DELIVERY, delivery(change, event, endpoint, due)));
    }

    private static JsonObject delivery(Change change, JsonObject event, JsonObject endpoint, long due) {
        return Json.object(
                "id", Kind.DELIVERY.newId(),
                "event", event.get("id"),
                "type", event.get("type"),
                "endpoint", endpoint.get("id"),
                "url", endpoint.get("url"),
                "created", change.now(),
                "due", due,
                "status", PENDING,
                "tamper", "none",
                "attempts", new JsonArray());
    }

    private static boolean concerns(JsonObject rule, String type) {
        return EventFilter.matches(rule.get("type").getAsString(), type);
    }

    private void apply(Change change, JsonObject rule, JsonObject delivery) {
        long left = rule.get("remaining").getAsLong() - 1;
        switch (DeliveryRule.valueOf(rule.get("action").getAsString())) {
            case DROP -> Json.set(delivery, "status", DROPPED);
            case DELAY ->
                Json.set(delivery, "due", change.millis() + rule.get("seconds").getAsLong() * 1000);
            case DUPLICATE -> duplicate(change, delivery, rule.get("times").getAsLong());
            case REORDER -> Json.set(delivery, "status", HELD, "rule", rule.get("id"));
            case FAIL -> Json.set(delivery, "tamper", "not_sent");
            case WRONG_SECRET -> Json.set(delivery, "tamper", "wrong_secret");
            case OLD_TIMESTAMP -> Json.set(delivery, "tamper", "old_timestamp");
            case OTHER_VERSION -> Json.set(delivery, "tamper", "other_version");
        }
        change.put(Kind.DELIVERY, delivery);
        if (left > 0) {
            change.put(Kind.DELIVERY_RULE, Json.set(rule, "remaining", left));
        } else {
            change.remove(Kind.DELIVERY_RULE, rule.get("id").getAsString());
            release(change, rule.get("id").getAsString(), rule.get("seed").getAsLong());
        }
    }

    private static void duplicate(Change change, JsonObject delivery, long times) {
        for (long i = 1; i < times; i++) {
            change.put(Kind.DELIVERY, Json.set(delivery.deepCopy(), "id", Kind.DELIVERY.newId()));
        }
    }

    /** Lets go what a reordering rule held, in another order, which the seed decides. */
    public void release(Change change, String rule, long seed) {
        var held = change.oldestFirst(
                Kind.DELIVERY, delivery -> Json.is(delivery, "status", HELD) && Json.is(delivery, "rule", rule));
        long due = change.millis();
        for (var delivery : reordered(held, seed)) {
            change.put(Kind.DELIVERY, Json.set(delivery, "status", PENDING, "due", due++));
        }
    }

    /** A shuffle may leave the order as it was; that would test nothing. */
    private static List<JsonObject> reordered(List<JsonObject> held, long seed) {
        var shuffled = new ArrayList<>(held);
        Collections.shuffle(shuffled, new Random(seed));
        if (shuffled.equals(held)) {
            Collections.rotate(shuffled, 1);
        }
        return shuffled;
    }

    Optional<JsonObject> nextDue(Change change) {
        return change.oldestFirst(Kind.DELIVERY, delivery -> isDue(delivery, change.millis())).stream()
                .min((one, other) -> Long.compare(
                        one.get("due").getAsLong(), other.get("due").getAsLong()));
    }

    private static boolean isDue(JsonObject delivery, long now) {
        return Json.is(delivery, "status", PENDING) && delivery.get("due").getAsLong() <= now;
    }

    /** Notes an attempt: done, to be tried again at a moment, or given up. */
    void attempted(Change change, JsonObject delivery, JsonObject attempt, boolean success, Optional<Long> again) {
        delivery.getAsJsonArray("attempts").add(attempt);
        if (success) {
            Json.set(delivery, "status", DELIVERED);
        } else if (again.isPresent()) {
            Json.set(delivery, "due", again.get(), "tamper", "none");
        } else {
            Json.set(delivery, "status", FAILED);
        }
        change.put(Kind.DELIVERY, delivery);
        change.find(Kind.EVENT, delivery.get("event").getAsString())
                .ifPresent(
                        event -> change.put(Kind.EVENT, Json.set(event, "pending_webhooks", pending(change, event))));
    }

    private long pending(Change change, JsonObject event) {
        var id = event.get("id").getAsString();
        var deliveries = change.oldestFirst(Kind.DELIVERY, delivery -> Json.is(delivery, "event", id));
        var all =
                deliveries.stream().map(each -> each.get("endpoint")).distinct().count();
        var done = deliveries.stream()
                .filter(each -> Json.is(each, "status", DELIVERED))
                .map(each -> each.get("endpoint"))
                .distinct()
                .count();
        return all - done;
    }

    static long attempts(JsonObject delivery) {
        return StreamSupport.stream(delivery.getAsJsonArray("attempts").spliterator(), false)
                .count();
    }
}
