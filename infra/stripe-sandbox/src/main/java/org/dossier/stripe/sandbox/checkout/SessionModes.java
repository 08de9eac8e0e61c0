package org.dossier.stripe.sandbox.checkout;

import java.util.List;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.dossier.stripe.sandbox.http.ApiError;
import org.dossier.stripe.sandbox.http.Call;
import org.dossier.stripe.sandbox.store.Json;

/** What a session in subscription mode and one in payment mode do not share. */
final class SessionModes {

    private static final List<String> ONLY_PAYMENT = List.of("payment_intent_data", "invoice_creation");
    private static final List<String> ONLY_SUBSCRIPTION = List.of("subscription_data", "payment_method_collection");

    private SessionModes() {}

    static void check(Call call) {
        var payment = SessionRequest.isPayment(call);
        for (var param : payment ? ONLY_SUBSCRIPTION : ONLY_PAYMENT) {
            if (call.has(param)) {
                throw ApiError.invalid(
                        null,
                        param,
                        "You can not pass `" + param + "` in `" + (payment ? "payment" : "subscription") + "` mode.");
            }
        }
        if (payment && !call.has("customer")) {
            throw ApiError.unsupported("payment mode without a customer", "customer");
        }
    }

    static void describe(Call call, JsonObject session) {
        if (!SessionRequest.isPayment(call)) {
            return;
        }
        var data = Json.at(call.params(), "invoice_creation.invoice_data")
                .map(JsonElement::getAsJsonObject)
                .orElseGet(JsonObject::new);
        Json.set(
                session,
                "mode",
                "payment",
                "payment_method_collection",
                "if_required",
                "invoice_creation",
                Json.object(
                        "enabled",
                        Json.flag(call.params(), "invoice_creation.enabled"),
                        "invoice_data",
                        Json.object(
                                "account_tax_ids",
                                null,
                                "custom_fields",
                                null,
                                "description",
                                Json.text(data, "description").orElse(null),
                                "footer",
                                null,
                                "issuer",
                                null,
                                "metadata",
                                Json.at(data, "metadata").orElseGet(JsonObject::new),
                                "rendering_options",
                                null)));
    }
}
