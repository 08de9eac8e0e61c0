package org.dossier.stripe.sandbox.checkout;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.google.gson.JsonObject;

import org.dossier.stripe.sandbox.http.ApiError;
import org.dossier.stripe.sandbox.http.Call;
import org.dossier.stripe.sandbox.http.Endpoint;
import org.dossier.stripe.sandbox.http.Metadata;
import org.dossier.stripe.sandbox.http.Supported;
import org.dossier.stripe.sandbox.store.Change;
import org.dossier.stripe.sandbox.store.Json;
import org.dossier.stripe.sandbox.store.Kind;
import org.dossier.stripe.sandbox.store.Timed;
import org.dossier.stripe.sandbox.webhooks.Events;

/** The API of checkout sessions, and their expiry. */
final class CheckoutSessions implements Endpoint.Source, Timed {

    private static final String PATH = "/v1/checkout/sessions";

    private final Events events;
    private final OneOffSale oneOff;
    private final SessionRequest requests;

    CheckoutSessions(Events events, OneOffSale oneOff, String publicUrl) {
        this.events = events;
        this.oneOff = oneOff;
        this.requests = new SessionRequest(publicUrl);
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post(PATH, "p_checkout", "checkout_session", SessionRequest.SUPPORTED, this::create),
                Endpoint.get(
                        PATH,
                        "p_session_list",
                        "list:checkout_session",
                        Supported.of(
                                "limit",
                                "starting_after",
                                "ending_before",
                                "customer",
                                "subscription",
                                "payment_intent",
                                "status",
                                "customer_details.email",
                                "created",
                                "created.*"),
                        this::list),
                Endpoint.get(
                        PATH + "/:id", "p_retrieve", "checkout_session", Supported.of(), CheckoutSessions::subject),
                Endpoint.post(
                        PATH + "/:id",
                        "p_session_update",
                        "checkout_session",
                        Supported.of("metadata", "metadata.*"),
                        this::update),
                Endpoint.post(
                        PATH + "/:id/expire", "p_retrieve", "checkout_session", Supported.of(), this::expireOnRequest),
                Endpoint.get(
                        PATH + "/:id/line_items",
                        "p_session_line_items",
                        "list:line_item",
                        Supported.of("limit", "starting_after", "ending_before"),
                        this::lineItems));
    }

    private JsonObject create(Call call) {
        var session = requests.read(call);
        call.change().put(Kind.SESSION, session);
        return session;
    }

    private JsonObject list(Call call) {
        Predicate<JsonObject> asked =
                session -> Stream.of("customer", "subscription", "payment_intent", "status", "customer_details.email")
                        .allMatch(field -> call.text(field)
                                .map(wanted -> Json.is(session, field, wanted))
                                .orElse(true));
        return call.page(Kind.SESSION, asked.and(call.createdAsAsked()));
    }

    private JsonObject update(Call call) {
        var session = subject(call);
        Metadata.merge(session, call.params());
        call.change().put(Kind.SESSION, session);
        return session;
    }

    private JsonObject expireOnRequest(Call call) {
        var session = subject(call);
        if (!Json.is(session, "status", "open")) {
            throw ApiError.invalid(
                    null,
                    null,
                    "Only Checkout Sessions with a status in [\"open\"] can be expired. This Checkout Session has a status of "
                            + session.get("status").getAsString() + ".");
        }
        return expire(call.change(), session);
    }

    private JsonObject expire(Change change, JsonObject session) {
        change.put(Kind.SESSION, Json.set(session, "status", "expired", "url", null));
        oneOff.expired(change, session);
        events.happened(change, "checkout.session.expired", session);
        return session;
    }

    private JsonObject lineItems(Call call) {
        subject(call);
        var items = call.change().get(Kind.LINE_ITEM, call.id());
        return call.page(
                Json.each(items, "data").map(item -> item.getAsJsonObject()).toList());
    }

    private static JsonObject subject(Call call) {
        return call.subject(Kind.SESSION, "checkout.session");
    }

    @Override
    public Stream<Due> ahead(Change change) {
        return change.oldestFirst(Kind.SESSION, session -> Json.is(session, "status", "open")).stream()
                .map(session -> new Due(
                        session.get("expires_at").getAsLong(),
                        then -> expire(
                                then, then.get(Kind.SESSION, session.get("id").getAsString()))));
    }
}
