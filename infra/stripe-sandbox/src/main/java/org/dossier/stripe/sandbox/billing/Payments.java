package org.dossier.stripe.sandbox.billing;

import java.util.Optional;

import com.google.gson.JsonObject;

import org.dossier.stripe.sandbox.customers.Decline;
import org.dossier.stripe.sandbox.customers.PaymentMethods;
import org.dossier.stripe.sandbox.store.Change;
import org.dossier.stripe.sandbox.store.Ids;
import org.dossier.stripe.sandbox.store.Json;
import org.dossier.stripe.sandbox.store.Kind;
import org.dossier.stripe.sandbox.store.Templates;
import org.dossier.stripe.sandbox.webhooks.Events;

/** Payment intents, the charges that try them, and the invoice payments that tie them to invoices. */
final class Payments {

    private final Events events;

    Payments(Events events) {
        this.events = events;
    }

    /** The intent to pay a finalised invoice, with its invoice payment still open. */
    void open(Change change, JsonObject invoice) {
        var id = Kind.PAYMENT_INTENT.newId();
        var intent = Json.set(
                Templates.of("payment_intent"),
                "id",
                id,
                "amount",
                invoice.get("amount_due"),
                "client_secret",
                id + "_secret_" + Ids.random(25),
                "created",
                change.now(),
                "currency",
                invoice.get("currency"),
                "customer",
                invoice.get("customer"),
                "description",
                Json.is(invoice, "billing_reason", "subscription_create")
                        ? "Subscription creation"
                        : "Subscription update");
        change.put(Kind.PAYMENT_INTENT, intent);
        events.happened(change, "payment_intent.created", intent);
        change.put(
                Kind.INVOICE_PAYMENT,
                Json.set(
                        Templates.of("invoice_payment"),
                        "id",
                        Kind.INVOICE_PAYMENT.newId(),
                        "amount_paid",
                        null,
                        "amount_requested",
                        invoice.get("amount_due"),
                        "created",
                        change.now(),
                        "currency",
                        invoice.get("currency"),
                        "invoice",
                        invoice.get("id"),
                        "payment",
                        Json.object("type", "payment_intent", "payment_intent", id)));
    }

    /** Tries to take the money; answers why it was declined, empty when it was paid. */
    Optional<Decline> charge(Change change, JsonObject invoice, String method, boolean offSession) {
        var card = PaymentMethods.cardOf(change, method);
        var refusal = PaymentMethods.onCharge(change, invoice.get("customer").getAsString(), card, offSession);
        var link = openPayment(change, invoice);
        var intent = change.get(
                Kind.PAYMENT_INTENT, Json.text(link, "payment.payment_intent").orElseThrow());
        var charge = charge(change, intent, method);
        if (refusal.isPresent()) {
            declined(change, intent, charge, refusal.get());
        } else {
            paid(change, intent, charge, link);
        }
        return refusal;
    }

    private static JsonObject openPayment(Change change, JsonObject invoice) {
        return change.oldestFirst(
                        Kind.INVOICE_PAYMENT,
                        payment ->
                                payment.get("invoice").equals(invoice.get("id")) && Json.is(payment, "status", "open"))
                .getFirst();
    }

    private static JsonObject charge(Change change, JsonObject intent, String method) {
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

    private void paid(Change change, JsonObject intent, JsonObject charge, JsonObject link) {
        Json.set(charge, "amount_captured", charge.get("amount"));
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
        Json.set(link, "status", "paid", "amount_paid", link.get("amount_requested"));
        link.getAsJsonObject("status_transitions").addProperty("paid_at", change.now());
        change.put(Kind.INVOICE_PAYMENT, link);
        events.happened(change, "charge.succeeded", charge);
        events.happened(change, "payment_intent.succeeded", intent);
        events.happened(change, "invoice_payment.paid", link);
    }

    private void declined(Change change, JsonObject intent, JsonObject charge, Decline decline) {
        Json.set(
                charge,
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
                "last_payment_error",
                lastError(change, charge, decline));
        change.put(Kind.PAYMENT_INTENT, intent);
        events.happened(change, "charge.failed", charge);
        events.happened(change, "payment_intent.payment_failed", intent);
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
