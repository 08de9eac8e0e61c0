package org.dossier.stripe.sandbox.billing;

import java.util.Optional;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import org.dossier.stripe.sandbox.customers.Decline;
import org.dossier.stripe.sandbox.store.Change;
import org.dossier.stripe.sandbox.store.Json;
import org.dossier.stripe.sandbox.store.Kind;
import org.dossier.stripe.sandbox.webhooks.Events;

/** What a session in payment mode takes: an intent, its charges, and an invoice that is paid when it comes into being. */
public final class OneOffs {

    private final Intents intents;
    private final OneOffInvoices invoices;

    OneOffs(Events events, Intents intents, String publicUrl) {
        this.intents = intents;
        this.invoices = new OneOffInvoices(events, new Payments(events, intents), publicUrl);
    }

    /** The session's intent, made with its first attempt to pay. */
    public JsonObject intentOf(Change change, JsonObject session, JsonObject data) {
        return Json.text(session, "payment_intent")
                .map(id -> change.get(Kind.PAYMENT_INTENT, id))
                .orElseGet(() -> intents.create(
                        change,
                        session.get("amount_total"),
                        session.get("currency"),
                        session.get("customer"),
                        purpose(data)));
    }

    private static Intents.Purpose purpose(JsonObject data) {
        @Nullable String description = Json.text(data, "description").orElse(null);
        var metadata =
                Json.at(data, "metadata").map(JsonElement::getAsJsonObject).orElseGet(JsonObject::new);
        return new Intents.Purpose(description, metadata, false);
    }

    /** One attempt with a card. */
    public void charge(Change change, JsonObject intent, String method, Optional<Decline> refusal) {
        var charge = Intents.charge(change, intent, method);
        refusal.ifPresentOrElse(
                decline -> intents.declined(change, intent, charge, decline),
                () -> intents.succeeded(change, intent, charge));
    }

    /** An attempt that the bank decides on later. */
    public void chargeLater(Change change, JsonObject intent, String method) {
        intents.processing(change, intent, Intents.charge(change, intent, method));
    }

    /** The bank's answer to {@link #chargeLater}. */
    public void settle(Change change, JsonObject intent, Optional<Decline> refusal) {
        var charge = change.get(Kind.CHARGE, intent.get("latest_charge").getAsString());
        refusal.ifPresentOrElse(
                decline -> intents.declined(change, intent, charge, decline),
                () -> intents.succeeded(change, intent, charge));
    }

    /** The invoice of a session whose intent has succeeded. */
    public JsonObject invoice(Change change, JsonObject session, JsonObject intent) {
        return invoices.paid(change, session, intent);
    }

    public void canceled(Change change, String intentId) {
        var intent = change.get(Kind.PAYMENT_INTENT, intentId);
        if (Json.is(intent, "status", "requires_payment_method")) {
            intents.canceled(change, intent);
        }
    }
}
