package org.dossier.stripe.sandbox.billing;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import org.dossier.stripe.sandbox.customers.Decline;
import org.dossier.stripe.sandbox.customers.PaymentMethods;
import org.dossier.stripe.sandbox.store.Change;
import org.dossier.stripe.sandbox.store.Ids;
import org.dossier.stripe.sandbox.store.Json;
import org.dossier.stripe.sandbox.store.Kind;
import org.dossier.stripe.sandbox.store.Templates;
import org.dossier.stripe.sandbox.webhooks.Events;

/** Payment intents and the charges that try them. */
final class Intents {

    private final Events events;
    private final Disputes disputes;

    Intents(Events events, Disputes disputes) {
        this.events = events;
        this.disputes = disputes;
    }

    /** An intent to take an amount, told of. */
    JsonObject create(Change change, JsonElement amount, JsonElement currency, JsonElement customer, Purpose purpose) {
        var id = Kind.PAYMENT_INTENT.newId();
        var intent = Json.set(
                Templates.of("payment_intent"),
                "id",
                id,
                "amount",
                amount,
                "client_secret",
                id + "_secret_" + Ids.random(25),
                "created",
                change.now(),
                "currency",
                currency,
                "customer",
                customer,
                "description",
                purpose.description(),
                "metadata",
                purpose.metadata());
        if (!purpose.keepsCard()) {
            Json.set(intent, "setup_future_usage", null);
            intent.getAsJsonObject("payment_method_options")
                    .getAsJsonObject("card")
                    .remove("setup_future_usage");
        }
        change.put(Kind.PAYMENT_INTENT, intent);
        events.happened(change, "payment_intent.created", intent);
        return intent;
    }

    /** What an intent is for. */
    record Purpose(@Nullable String description, JsonObject metadata, boolean keepsCard) {}

    /** A charge of the whole intent, neither stored nor decided. */
    static JsonObject charge(Change change, JsonObject intent, String method) {
        var card = change.get(Kind.PAYMENT_METHOD, method);
        var charge = Json.set(
                Templates.of("charge"),
                "id",
                Kind.CHARGE.newId(),
                "amount",
                intent.get("amount"),
                "created",
                change.now(),
                "currency",
                intent.get("currency"),
                "customer",
                intent.get("customer"),
                "description",
                intent.get("description"),
                "metadata",
                intent.get("metadata"),
                "payment_intent",
                intent.get("id"),
                "payment_method",
                method,
                "billing_details",
                card.get("billing_details"));
        var details = charge.getAsJsonObject("payment_method_details").getAsJsonObject("card");
        for (var field : new String[] {"brand", "exp_month", "exp_year", "last4", "country", "funding"}) {
            details.add(field, card.getAsJsonObject("card").get(field));
        }
        Json.set(details, "network", details.get("brand"), "amount_authorized", intent.get("amount"));
        return charge;
    }

    /** The bank has not decided yet, as with a direct debit. */
    void processing(Change change, JsonObject intent, JsonObject charge) {
        Json.set(charge, "captured", true, "paid", false, "status", "pending", "amount_captured", charge.get("amount"));
        change.put(Kind.CHARGE, charge);
        Json.set(
                intent,
                "status",
                "processing",
                "latest_charge",
                charge.get("id"),
                "payment_method",
                charge.get("payment_method"));
        change.put(Kind.PAYMENT_INTENT, intent);
        events.happened(change, "charge.pending", charge);
        events.happened(change, "payment_intent.processing", intent);
    }

    void succeeded(Change change, JsonObject intent, JsonObject charge) {
        Json.set(charge, "amount_captured", charge.get("amount"), "paid", true, "status", "succeeded");
        change.put(Kind.CHARGE, charge);
        Json.set(
                intent,
                "status",
                "succeeded",
                "amount_received",
                intent.get("amount"),
                "latest_charge",
                charge.get("id"),
                "payment_method",
                charge.get("payment_method"),
                "last_payment_error",
                null,
                "next_action",
                null);
        change.put(Kind.PAYMENT_INTENT, intent);
        events.happened(change, "charge.succeeded", charge);
        events.happened(change, "payment_intent.succeeded", intent);
        if (PaymentMethods.cardOf(change, charge.get("payment_method").getAsString())
                .isDisputed()) {
            disputes.open(change, charge, "fraudulent");
        }
    }

    void declined(Change change, JsonObject intent, JsonObject charge, Decline decline) {
        Json.set(
                charge,
                "amount_captured",
                0,
                "captured",
                false,
                "paid",
                false,
                "status",
                "failed",
                "failure_code",
                decline.code(),
                "failure_message",
                decline.message());
        Json.set(
                charge.getAsJsonObject("outcome"),
                "advice_code",
                "try_again_later",
                "network_decline_code",
                "05",
                "network_status",
                "declined_by_network",
                "reason",
                decline.declineCode(),
                "seller_message",
                "The bank returned the decline code `" + decline.declineCode() + "`.",
                "type",
                "issuer_declined");
        change.put(Kind.CHARGE, charge);
        Json.set(
                intent,
                "status",
                "requires_payment_method",
                "latest_charge",
                charge.get("id"),
                "payment_method",
                null,
                "last_payment_error",
                lastError(change, charge, decline));
        change.put(Kind.PAYMENT_INTENT, intent);
        events.happened(change, "charge.failed", charge);
        events.happened(change, "payment_intent.payment_failed", intent);
    }

    /** Nobody can pay it any more, as its session has expired. */
    void canceled(Change change, JsonObject intent) {
        Json.set(intent, "status", "canceled", "canceled_at", change.now(), "cancellation_reason", null);
        change.put(Kind.PAYMENT_INTENT, intent);
        events.happened(change, "payment_intent.canceled", intent);
    }

    private static JsonObject lastError(Change change, JsonObject charge, Decline decline) {
        return Json.object(
                "advice_code", "try_again_later",
                "charge", charge.get("id"),
                "code", decline.code(),
                "decline_code", decline.declineCode(),
                "doc_url",
                        "https://docs.stripe.com/error-codes/" + decline.code().replace('_', '-'),
                "message", decline.message(),
                "network_decline_code", "05",
                "payment_method",
                        change.get(
                                Kind.PAYMENT_METHOD,
                                charge.get("payment_method").getAsString()),
                "type", "card_error");
    }
}
