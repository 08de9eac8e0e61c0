package org.dossier.stripe.sandbox.billing;

import java.util.Optional;

import com.google.gson.JsonObject;

import org.dossier.stripe.sandbox.customers.Decline;
import org.dossier.stripe.sandbox.customers.PaymentMethods;
import org.dossier.stripe.sandbox.store.Change;
import org.dossier.stripe.sandbox.store.Json;
import org.dossier.stripe.sandbox.store.Kind;
import org.dossier.stripe.sandbox.store.Templates;
import org.dossier.stripe.sandbox.webhooks.Events;

/** What pays invoices: an invoice payment each, which ties it to its payment intent. */
final class Payments {

    private final Events events;
    private final Intents intents;

    Payments(Events events, Intents intents) {
        this.events = events;
        this.intents = intents;
    }

    /** The intent to pay a finalised invoice, with its invoice payment still open. */
    void open(Change change, JsonObject invoice) {
        var description = Json.is(invoice, "billing_reason", "subscription_create")
                ? "Subscription creation"
                : "Subscription update";
        var intent = intents.create(
                change,
                invoice.get("amount_due"),
                invoice.get("currency"),
                invoice.get("customer"),
                new Intents.Purpose(description, new JsonObject(), true));
        change.put(Kind.INVOICE_PAYMENT, link(change, invoice, intent));
    }

    /** Ties an invoice to the intent that has paid it already. */
    void paidBefore(Change change, JsonObject invoice, JsonObject intent) {
        paid(change, link(change, invoice, intent));
    }

    private static JsonObject link(Change change, JsonObject invoice, JsonObject intent) {
        return Json.set(
                Templates.of("invoice_payment"),
                "id",
                Kind.INVOICE_PAYMENT.newId(),
                "amount_paid",
                null,
                "amount_requested",
                invoice.get("total"),
                "created",
                change.now(),
                "currency",
                invoice.get("currency"),
                "invoice",
                invoice.get("id"),
                "payment",
                Json.object("type", "payment_intent", "payment_intent", intent.get("id")));
    }

    /** Tries to take the money; answers why it was declined, empty when it was paid. */
    Optional<Decline> charge(Change change, JsonObject invoice, String method, boolean offSession) {
        var card = PaymentMethods.cardOf(change, method);
        var refusal = PaymentMethods.onCharge(change, invoice.get("customer").getAsString(), card, offSession);
        var link = openPayment(change, invoice);
        var intent = change.get(
                Kind.PAYMENT_INTENT, Json.text(link, "payment.payment_intent").orElseThrow());
        var charge = Intents.charge(change, intent, method);
        if (refusal.isPresent()) {
            intents.declined(change, intent, charge, refusal.get());
        } else {
            intents.succeeded(change, intent, charge);
            paid(change, link);
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

    private void paid(Change change, JsonObject link) {
        Json.set(link, "status", "paid", "amount_paid", link.get("amount_requested"));
        link.getAsJsonObject("status_transitions").addProperty("paid_at", change.now());
        change.put(Kind.INVOICE_PAYMENT, link);
        events.happened(change, "invoice_payment.paid", link);
    }
}
