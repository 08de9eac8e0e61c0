package org.dossier.stripe.sandbox.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.dossier.stripe.sandbox.http.ApiError;
import org.dossier.stripe.sandbox.http.Call;
import org.dossier.stripe.sandbox.http.Endpoint;
import org.dossier.stripe.sandbox.http.SchemaViolation;
import org.dossier.stripe.sandbox.http.Supported;
import org.dossier.stripe.sandbox.schema.Schema;
import org.dossier.stripe.sandbox.store.Change;
import org.dossier.stripe.sandbox.store.Json;
import org.dossier.stripe.sandbox.store.Kind;
import org.dossier.stripe.sandbox.store.Templates;

/** What happened: each event is kept with the object as it was, and scheduled for the endpoints in the same change. */
public final class Events implements Endpoint.Source {

    private static final long HORIZON_SECONDS = Duration.ofDays(30).toSeconds();

    private final Schema schema;
    private final Deliveries deliveries;

    public Events(Schema schema, Deliveries deliveries) {
        this.schema = schema;
        this.deliveries = deliveries;
    }

    public void happened(Change change, String type, JsonObject object) {
        record(change, type, Json.object("object", object.deepCopy()));
    }

    /** An update; without a difference nothing happened. */
    public void updated(Change change, String type, JsonObject before, JsonObject after) {
        var previous = Difference.previous(before, after);
        if (!previous.isEmpty()) {
            record(change, type, Json.object("object", after.deepCopy(), "previous_attributes", previous));
        }
    }

    private void record(Change change, String type, JsonObject data) {
        var event = Templates.of("event");
        Json.set(event, "id", Kind.EVENT.newId(), "created", change.now(), "data", data, "type", type);
        var origin = change.origin();
        Json.set(event, "request", Json.object("id", origin.requestId(), "idempotency_key", origin.idempotencyKey()));
        check(data.getAsJsonObject("object"));
        Json.set(
                event, "pending_webhooks", deliveries.endpointsFor(change, type).size());
        change.put(Kind.EVENT, event);
        deliveries.schedule(change, event);
    }

    private void check(JsonObject object) {
        var name = object.get("object").getAsString();
        var root = name.replace("billing_portal.", "portal_").replace('.', '_');
        var violations = schema.violations(root, object);
        if (!violations.isEmpty()) {
            throw new SchemaViolation(root, violations);
        }
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/v1/events",
                        "p_event_list",
                        "list:event",
                        Supported.of(
                                "limit",
                                "starting_after",
                                "ending_before",
                                "type",
                                "types[]",
                                "created",
                                "created.*",
                                "delivery_success"),
                        this::list),
                Endpoint.get(
                        "/v1/events/:id",
                        "p_retrieve",
                        "event",
                        Supported.of(),
                        call -> call.subject(Kind.EVENT, "event")));
    }

    private JsonObject list(Call call) {
        if (call.has("type") && call.has("types")) {
            throw ApiError.invalid(null, "types", "You may only specify one of these parameters: type, types.");
        }
        long horizon = call.change().now() - HORIZON_SECONDS;
        Predicate<JsonObject> young = event -> event.get("created").getAsLong() >= horizon;
        return call.page(
                Kind.EVENT, young.and(ofType(call)).and(call.createdAsAsked()).and(delivered(call)));
    }

    private static Predicate<JsonObject> ofType(Call call) {
        var types =
                Json.each(call.params(), "types").map(JsonElement::getAsString).collect(Collectors.toSet());
        call.text("type").ifPresent(types::add);
        return event -> types.isEmpty()
                || types.stream()
                        .anyMatch(type ->
                                EventFilter.matches(type, event.get("type").getAsString()));
    }

    private static Predicate<JsonObject> delivered(Call call) {
        if (!call.has("delivery_success")) {
            return event -> true;
        }
        var wanted = Json.flag(call.params(), "delivery_success");
        return event -> (event.get("pending_webhooks").getAsLong() == 0) == wanted;
    }
}
