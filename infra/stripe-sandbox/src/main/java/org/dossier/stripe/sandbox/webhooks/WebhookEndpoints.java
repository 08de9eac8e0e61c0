package org.dossier.stripe.sandbox.webhooks;

import java.util.List;

import com.google.gson.JsonObject;

import org.dossier.stripe.sandbox.http.ApiError;
import org.dossier.stripe.sandbox.http.Call;
import org.dossier.stripe.sandbox.http.Endpoint;
import org.dossier.stripe.sandbox.http.Metadata;
import org.dossier.stripe.sandbox.http.Supported;
import org.dossier.stripe.sandbox.schema.Schema;
import org.dossier.stripe.sandbox.store.Change;
import org.dossier.stripe.sandbox.store.Ids;
import org.dossier.stripe.sandbox.store.Json;
import org.dossier.stripe.sandbox.store.Kind;
import org.dossier.stripe.sandbox.store.Templates;

/** Where events go. The secret is told once, when the endpoint is made. */
public final class WebhookEndpoints implements Endpoint.Source {

    private static final String CONFIGURED = "we_configured";
    private static final String PATH = "/v1/webhook_endpoints";

    /** The endpoint of the command line, there from the start; an empty url takes it away. */
    public void configure(Change change, String url, String secret) {
        if (url.isEmpty()) {
            change.remove(Kind.WEBHOOK_ENDPOINT, CONFIGURED);
            return;
        }
        var endpoint = change.find(Kind.WEBHOOK_ENDPOINT, CONFIGURED)
                .orElseGet(() -> Json.set(Templates.of("webhook_endpoint"), "id", CONFIGURED, "created", change.now()));
        change.put(Kind.WEBHOOK_ENDPOINT, Json.set(endpoint, "url", url));
        change.put(Kind.ENDPOINT_SECRET, CONFIGURED, Json.object("secrets", Json.array(List.of(secret))));
    }

    @Override
    public List<Endpoint> endpoints() {
        var changed = Supported.of("url", "enabled_events[]", "description", "metadata", "metadata.*", "disabled");
        return List.of(
                Endpoint.post(
                        PATH,
                        "p_webhook_endpoint_create",
                        "webhook_endpoint",
                        Supported.of(
                                "url",
                                "enabled_events[]",
                                "description",
                                "metadata",
                                "metadata.*",
                                "api_version=" + Schema.VERSION),
                        this::create),
                Endpoint.get(
                        PATH,
                        "p_webhook_endpoint_list",
                        "list:webhook_endpoint",
                        Supported.of("limit", "starting_after", "ending_before"),
                        call -> call.page(Kind.WEBHOOK_ENDPOINT, endpoint -> true)),
                Endpoint.get(
                        PATH + "/:id", "p_retrieve", "webhook_endpoint", Supported.of(), WebhookEndpoints::subject),
                Endpoint.post(PATH + "/:id", "p_webhook_endpoint_update", "webhook_endpoint", changed, this::update),
                Endpoint.delete(PATH + "/:id", "p_retrieve", "deleted_webhook_endpoint", Supported.of(), this::delete));
    }

    private JsonObject create(Call call) {
        if (!call.has("enabled_events")) {
            throw ApiError.missing("enabled_events");
        }
        var endpoint = Json.set(
                Templates.of("webhook_endpoint"),
                "id",
                Kind.WEBHOOK_ENDPOINT.newId(),
                "created",
                call.change().now(),
                "url",
                call.require("url"));
        write(call, endpoint);
        var secret = "whsec_" + Ids.random(32);
        call.change()
                .put(
                        Kind.ENDPOINT_SECRET,
                        endpoint.get("id").getAsString(),
                        Json.object("secrets", Json.array(List.of(secret))));
        return Json.set(endpoint.deepCopy(), "secret", secret);
    }

    private JsonObject update(Call call) {
        var endpoint = subject(call);
        call.text("url").ifPresent(url -> Json.set(endpoint, "url", url));
        if (call.has("disabled")) {
            Json.set(endpoint, "status", Json.flag(call.params(), "disabled") ? "disabled" : "enabled");
        }
        write(call, endpoint);
        return endpoint;
    }

    private static void write(Call call, JsonObject endpoint) {
        Json.at(call.params(), "enabled_events").ifPresent(events -> endpoint.add("enabled_events", events));
        call.text("description").ifPresent(text -> Json.set(endpoint, "description", text.isEmpty() ? null : text));
        Metadata.merge(endpoint, call.params());
        call.change().put(Kind.WEBHOOK_ENDPOINT, endpoint);
    }

    private JsonObject delete(Call call) {
        subject(call);
        call.change().remove(Kind.WEBHOOK_ENDPOINT, call.id());
        return Json.object("id", call.id(), "object", "webhook_endpoint", "deleted", true);
    }

    private static JsonObject subject(Call call) {
        return call.subject(Kind.WEBHOOK_ENDPOINT, "webhook endpoint");
    }
}
