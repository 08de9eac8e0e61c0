package org.dossier.stripe.sandbox.checkout;

import java.time.Duration;
import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import org.dossier.stripe.sandbox.customers.Customers;
import org.dossier.stripe.sandbox.http.ApiError;
import org.dossier.stripe.sandbox.http.Call;
import org.dossier.stripe.sandbox.http.Metadata;
import org.dossier.stripe.sandbox.http.Supported;
import org.dossier.stripe.sandbox.store.Json;
import org.dossier.stripe.sandbox.store.Kind;
import org.dossier.stripe.sandbox.store.Templates;

/** What is asked for when a session is made, turned into the session. */
final class SessionRequest {

    // payment_method_types is left out on purpose: the next release train removes it, so nobody should send it.
    static final Supported SUPPORTED = Supported.of(
            "mode=subscription|payment",
            "customer",
            "customer_email",
            "customer_update.name=auto|never",
            "customer_update.address=auto|never",
            "client_reference_id",
            "line_items[].price",
            "line_items[].price_data.currency",
            "line_items[].price_data.unit_amount",
            "line_items[].price_data.product_data.name",
            "line_items[].price_data.product_data.description",
            "line_items[].price_data.product_data.metadata.*",
            "line_items[].quantity",
            "line_items[].metadata.*",
            "metadata",
            "metadata.*",
            "subscription_data.metadata.*",
            "subscription_data.billing_mode.type=flexible",
            "payment_intent_data.description",
            "payment_intent_data.metadata.*",
            "invoice_creation.enabled",
            "invoice_creation.invoice_data.description",
            "invoice_creation.invoice_data.metadata.*",
            "success_url",
            "cancel_url",
            "expires_at",
            "locale",
            "ui_mode=hosted_page",
            "origin_context=web",
            "submit_type=auto|subscribe|pay|book",
            "excluded_payment_method_types[]",
            "payment_method_collection=always",
            "billing_address_collection=auto",
            "adaptive_pricing.enabled=false",
            "automatic_tax.enabled=false",
            "tax_id_collection.enabled=false",
            "phone_number_collection.enabled=false",
            "allow_promotion_codes=false");

    private static final Duration SHORTEST = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final List<String> COPIED = List.of(
            "client_reference_id",
            "customer_email",
            "success_url",
            "cancel_url",
            "locale",
            "origin_context",
            "submit_type",
            "excluded_payment_method_types",
            "billing_address_collection",
            "allow_promotion_codes",
            "phone_number_collection");

    private final String publicUrl;

    SessionRequest(String publicUrl) {
        this.publicUrl = publicUrl;
    }

    JsonObject read(Call call) {
        call.require("mode");
        call.require("success_url");
        SessionModes.check(call);
        var id = Kind.SESSION.newId();
        var items = SessionItems.read(call);
        var session = Json.set(
                Templates.of("checkout_session"),
                "id",
                id,
                "created",
                call.change().now(),
                "expires_at",
                expiry(call),
                "url",
                publicUrl + "/c/pay/" + id);
        COPIED.forEach(field -> Json.at(call.params(), field).ifPresent(value -> session.add(field, value)));
        SessionModes.describe(call, session);
        addCustomer(call, session);
        addAmounts(session, items);
        Metadata.merge(session, call.params());
        call.change().put(Kind.LINE_ITEM, id, Json.object("data", Json.array(items), "order", order(call)));
        return session;
    }

    static boolean isPayment(Call call) {
        return call.text("mode").filter("payment"::equals).isPresent();
    }

    /** What the session does not show, but the payment needs. */
    private static JsonObject order(Call call) {
        return Json.object(
                "metadata", Json.at(call.params(), "subscription_data.metadata").orElseGet(JsonObject::new),
                "intent", Json.at(call.params(), "payment_intent_data").orElseGet(JsonObject::new),
                "update_name",
                        call.text("customer_update.name").filter("auto"::equals).isPresent());
    }

    private static long expiry(Call call) {
        long now = call.change().now();
        long asked = Json.number(call.params(), "expires_at").orElse(now + LONGEST.toSeconds());
        if (asked < now + SHORTEST.toSeconds()) {
            throw ApiError.invalid(
                    null,
                    "expires_at",
                    "The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.");
        }
        if (asked > now + LONGEST.toSeconds()) {
            throw ApiError.invalid(
                    null,
                    "expires_at",
                    "The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.");
        }
        return asked;
    }

    private static void addCustomer(Call call, JsonObject session) {
        if (call.has("customer") && call.has("customer_email")) {
            throw ApiError.invalid(
                    null, "customer_email", "You may only specify one of these parameters: customer, customer_email.");
        }
        if (!call.has("customer")) {
            session.add("customer_details", details(call.text("customer_email").orElse(null), null));
            return;
        }
        var customer = Customers.named(call, "customer");
        Json.set(session, "customer", customer.get("id"));
        session.add(
                "customer_details",
                details(
                        Json.text(customer, "email").orElse(null),
                        Json.text(customer, "name").orElse(null)));
    }

    static JsonObject details(
            @org.jspecify.annotations.Nullable String email, @org.jspecify.annotations.Nullable String name) {
        return Json.object(
                "address",
                null,
                "business_name",
                null,
                "email",
                email,
                "individual_name",
                null,
                "name",
                name,
                "phone",
                null,
                "tax_exempt",
                "none",
                "tax_ids",
                new JsonArray());
    }

    private static void addAmounts(JsonObject session, List<JsonObject> items) {
        long total = SessionItems.total(items);
        Json.set(
                session,
                "amount_subtotal",
                total,
                "amount_total",
                total,
                "currency",
                items.getFirst().get("currency"));
    }
}
