package org.dossier.stripe.sandbox.portal;

import java.util.List;

import com.google.gson.JsonObject;

import org.dossier.stripe.sandbox.customers.Customers;
import org.dossier.stripe.sandbox.http.ApiError;
import org.dossier.stripe.sandbox.http.Call;
import org.dossier.stripe.sandbox.http.Endpoint;
import org.dossier.stripe.sandbox.http.Metadata;
import org.dossier.stripe.sandbox.http.Supported;
import org.dossier.stripe.sandbox.store.Change;
import org.dossier.stripe.sandbox.store.Json;
import org.dossier.stripe.sandbox.store.Kind;
import org.dossier.stripe.sandbox.store.Templates;
import org.dossier.stripe.sandbox.webhooks.Events;

/** The API of the portal: what it allows, and a session for a customer. */
final class PortalEndpoints implements Endpoint.Source {

    private static final String CONFIGURATIONS = "/v1/billing_portal/configurations";
    private static final String DEFAULT = "bpc_default";

    private final Events events;
    private final String publicUrl;

    PortalEndpoints(Events events, String publicUrl) {
        this.events = events;
        this.publicUrl = publicUrl;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post(
                        CONFIGURATIONS,
                        "p_portal_configuration_create",
                        "portal_configuration",
                        features(),
                        this::create),
                Endpoint.get(
                        CONFIGURATIONS,
                        "p_portal_configuration_list",
                        "list:portal_configuration",
                        Supported.of("limit", "starting_after", "ending_before", "active", "is_default"),
                        PortalEndpoints::list),
                Endpoint.get(
                        CONFIGURATIONS + "/:id",
                        "p_retrieve",
                        "portal_configuration",
                        Supported.of(),
                        PortalEndpoints::subject),
                Endpoint.post(
                        CONFIGURATIONS + "/:id",
                        "p_portal_configuration_update",
                        "portal_configuration",
                        features(),
                        this::update),
                Endpoint.post(
                        "/v1/billing_portal/sessions",
                        "p_portal",
                        "portal_session",
                        Supported.of("customer", "return_url", "configuration", "locale"),
                        this::open));
    }

    private static Supported features() {
        return Supported.of(
                "active",
                "name",
                "default_return_url",
                "metadata",
                "metadata.*",
                "business_profile.*",
                "login_page.enabled=false",
                "features.customer_update.enabled=false",
                "features.invoice_history.enabled",
                "features.payment_method_update.enabled",
                "features.subscription_cancel.enabled",
                "features.subscription_cancel.mode",
                "features.subscription_cancel.proration_behavior=none",
                "features.subscription_cancel.cancellation_reason.enabled=false",
                "features.subscription_update.enabled=false");
    }

    /** The configuration that an account's owner saves in the dashboard, here there from the start. */
    void makeDefault(Change change) {
        if (change.find(Kind.PORTAL_CONFIGURATION, DEFAULT).isEmpty()) {
            var configuration = Templates.of("portal_configuration");
            Json.set(configuration, "id", DEFAULT, "created", change.now(), "updated", change.now());
            change.put(Kind.PORTAL_CONFIGURATION, Json.set(configuration, "is_default", true));
        }
    }

    private JsonObject create(Call call) {
        if (!call.has("features")) {
            throw ApiError.missing("features");
        }
        var configuration = Templates.of("portal_configuration");
        var features = configuration.getAsJsonObject("features");
        features.keySet().forEach(name -> features.getAsJsonObject(name).addProperty("enabled", false));
        Json.set(
                configuration,
                "id",
                Kind.PORTAL_CONFIGURATION.newId(),
                "created",
                call.change().now());
        write(call, configuration);
        events.happened(call.change(), "billing_portal.configuration.created", configuration);
        return configuration;
    }

    private JsonObject update(Call call) {
        var configuration = subject(call);
        var before = configuration.deepCopy();
        write(call, configuration);
        events.updated(call.change(), "billing_portal.configuration.updated", before, configuration);
        return configuration;
    }

    private static void write(Call call, JsonObject configuration) {
        var asked = call.params().deepCopy();
        asked.remove("expand");
        asked.remove("metadata");
        merge(configuration, asked);
        Metadata.merge(configuration, call.params());
        Json.set(configuration, "updated", call.change().now());
        call.change().put(Kind.PORTAL_CONFIGURATION, configuration);
    }

    private static void merge(JsonObject into, JsonObject from) {
        for (var entry : from.entrySet()) {
            if (entry.getValue() instanceof JsonObject inner && into.get(entry.getKey()) instanceof JsonObject there) {
                merge(there, inner);
            } else {
                var empty = entry.getValue().isJsonPrimitive()
                        && entry.getValue().getAsString().isEmpty();
                into.add(entry.getKey(), empty ? Json.element(null) : entry.getValue());
            }
        }
    }

    private static JsonObject list(Call call) {
        return call.page(
                Kind.PORTAL_CONFIGURATION,
                each -> List.of("active", "is_default").stream()
                        .allMatch(field ->
                                !call.has(field) || call.params().get(field).equals(each.get(field))));
    }

    private static JsonObject subject(Call call) {
        return call.subject(Kind.PORTAL_CONFIGURATION, "configuration");
    }

    private JsonObject open(Call call) {
        var customer = Customers.named(call, "customer");
        var wanted = call.text("configuration").orElse(DEFAULT);
        var configuration = call.named(Kind.PORTAL_CONFIGURATION, "configuration", "configuration", wanted);
        if (!Json.flag(configuration, "active")) {
            throw ApiError.invalid(null, "configuration", "The configuration " + wanted + " is not active.");
        }
        var id = Kind.PORTAL_SESSION.newId();
        var session = Json.set(
                Templates.of("portal_session"),
                "id",
                id,
                "configuration",
                wanted,
                "created",
                call.change().now(),
                "customer",
                customer.get("id"),
                "locale",
                call.text("locale").orElse(null),
                "return_url",
                call.text("return_url")
                        .or(() -> Json.text(configuration, "default_return_url"))
                        .orElse(null),
                "url",
                publicUrl + "/p/session/" + id);
        call.change().put(Kind.PORTAL_SESSION, session);
        return session;
    }
}
