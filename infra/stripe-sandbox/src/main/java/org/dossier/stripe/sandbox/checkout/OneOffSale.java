package org.dossier.stripe.sandbox.checkout;

import java.util.Optional;

import com.google.gson.JsonObject;

import org.dossier.stripe.sandbox.billing.OneOffs;
import org.dossier.stripe.sandbox.customers.Decline;
import org.dossier.stripe.sandbox.customers.PaymentMethods;
import org.dossier.stripe.sandbox.customers.TestCard;
import org.dossier.stripe.sandbox.store.Change;
import org.dossier.stripe.sandbox.store.Json;
import org.dossier.stripe.sandbox.store.Kind;
import org.dossier.stripe.sandbox.webhooks.Events;

/**
 * The payment of a session in payment mode. The payment intent comes into being with the first attempt and stays for
 * the next; the invoice, where one is asked for, when the money has arrived.
 */
final class OneOffSale implements Sale {

    private final Events events;
    private final PaymentMethods methods;
    private final OneOffs oneOffs;

    OneOffSale(Events events, PaymentMethods methods, OneOffs oneOffs) {
        this.events = events;
        this.methods = methods;
        this.oneOffs = oneOffs;
    }

    @Override
    public Optional<Decline> pay(Change change, JsonObject session, JsonObject card, String email) {
        var refusal = PaymentMethods.onCharge(
                change,
                session.get("customer").getAsString(),
                TestCard.valueOf(card.get("card").getAsString()),
                false);
        var intent = attempted(change, session);
        oneOffs.charge(change, intent, method(change, session, card), refusal);
        if (refusal.isEmpty()) {
            complete(change, session, card.get("name").getAsString());
            taken(change, session, intent);
            told(change, session, "checkout.session.completed");
        }
        return refusal;
    }

    /** Completes the session with a means of payment whose bank decides later. */
    void payLater(Change change, JsonObject session, JsonObject card) {
        var intent = attempted(change, session);
        oneOffs.chargeLater(change, intent, method(change, session, card));
        complete(change, session, card.get("name").getAsString());
        told(change, session, "checkout.session.completed");
    }

    /** What the bank says in the end to {@link #payLater}. */
    void settle(Change change, JsonObject session, boolean paid) {
        var intent =
                change.get(Kind.PAYMENT_INTENT, session.get("payment_intent").getAsString());
        var refusal = paid ? Optional.<Decline>empty() : Optional.of(Decline.of("card_declined", "generic_decline"));
        oneOffs.settle(change, intent, refusal);
        if (paid) {
            taken(change, session, intent);
        }
        told(change, session, "checkout.session.async_payment_" + (paid ? "succeeded" : "failed"));
    }

    void expired(Change change, JsonObject session) {
        Json.text(session, "payment_intent").ifPresent(id -> oneOffs.canceled(change, id));
    }

    private JsonObject attempted(Change change, JsonObject session) {
        var kept = change.get(Kind.LINE_ITEM, session.get("id").getAsString());
        var intent =
                oneOffs.intentOf(change, session, kept.getAsJsonObject("order").getAsJsonObject("intent"));
        change.put(Kind.SESSION, Json.set(session, "payment_intent", intent.get("id")));
        return intent;
    }

    private String method(Change change, JsonObject session, JsonObject card) {
        var customer = change.get(Kind.CUSTOMER, session.get("customer").getAsString());
        return methods.forOnce(change, customer, card).get("id").getAsString();
    }

    private static void complete(Change change, JsonObject session, String name) {
        var email = Json.text(session, "customer_details.email").orElse(null);
        Json.set(
                session,
                "status",
                "complete",
                "url",
                null,
                "customer_details",
                SessionRequest.details(email, name),
                "collected_information",
                Json.object("business_name", null, "individual_name", null, "shipping_details", null));
        change.put(Kind.SESSION, session);
    }

    private void taken(Change change, JsonObject session, JsonObject intent) {
        Json.set(session, "payment_status", "paid");
        if (Json.flag(session, "invoice_creation.enabled")) {
            Json.set(
                    session, "invoice", oneOffs.invoice(change, session, intent).get("id"));
        }
        change.put(Kind.SESSION, session);
    }

    private void told(Change change, JsonObject session, String type) {
        events.happened(change, type, session);
    }
}
