package org.dossier.stripe.sandbox.checkout;

import java.util.List;
import java.util.Optional;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.dossier.stripe.sandbox.billing.Subscriptions;
import org.dossier.stripe.sandbox.customers.Customers;
import org.dossier.stripe.sandbox.customers.Decline;
import org.dossier.stripe.sandbox.customers.PaymentMethods;
import org.dossier.stripe.sandbox.customers.TestCard;
import org.dossier.stripe.sandbox.store.Change;
import org.dossier.stripe.sandbox.store.Json;
import org.dossier.stripe.sandbox.store.Kind;
import org.dossier.stripe.sandbox.webhooks.Events;

/**
 * The payment of a session in subscription mode. Since the basil version subscription and invoice come into being only when it succeeds; a
 * declined attempt leaves nothing behind.
 */
final class SubscriptionSale implements Sale {

    private final Events events;
    private final Customers customers;
    private final PaymentMethods methods;
    private final Subscriptions subscriptions;

    SubscriptionSale(Events events, Customers customers, PaymentMethods methods, Subscriptions subscriptions) {
        this.events = events;
        this.customers = customers;
        this.methods = methods;
        this.subscriptions = subscriptions;
    }

    @Override
    public Optional<Decline> pay(Change change, JsonObject session, JsonObject card, String email) {
        var refusal = PaymentMethods.onCharge(
                change,
                Json.text(session, "customer").orElse(""),
                TestCard.valueOf(card.get("card").getAsString()),
                false);
        if (refusal.isEmpty()) {
            complete(change, session, card, email);
        }
        return refusal;
    }

    private void complete(Change change, JsonObject session, JsonObject card, String email) {
        var kept = change.get(Kind.LINE_ITEM, session.get("id").getAsString());
        var customer = customer(change, session, kept, card.get("name").getAsString(), email);
        var method = methods.attach(change, customer, card);
        var started = subscriptions.start(
                change,
                new Subscriptions.Order(
                        customer.get("id").getAsString(),
                        method.get("id").getAsString(),
                        items(kept),
                        kept.getAsJsonObject("order").getAsJsonObject("metadata")));
        Json.set(
                session,
                "status",
                "complete",
                "payment_status",
                "paid",
                "url",
                null,
                "customer",
                customer.get("id"),
                "subscription",
                started.subscription().get("id"),
                "invoice",
                started.invoice().get("id"),
                "customer_details",
                SessionRequest.details(email, card.get("name").getAsString()),
                "collected_information",
                Json.object("business_name", null, "individual_name", null, "shipping_details", null));
        change.put(Kind.SESSION, session);
        events.happened(change, "checkout.session.completed", session);
    }

    private JsonObject customer(Change change, JsonObject session, JsonObject kept, String name, String email) {
        var known = Json.text(session, "customer");
        if (known.isEmpty()) {
            return customers.createForCheckout(change, email, name);
        }
        var customer = change.get(Kind.CUSTOMER, known.get());
        if (Json.flag(kept, "order.update_name")) {
            var before = customer.deepCopy();
            change.put(Kind.CUSTOMER, Json.set(customer, "name", name));
            events.updated(change, "customer.updated", before, customer);
        }
        return customer;
    }

    private static List<Subscriptions.Order.Item> items(JsonObject kept) {
        return Json.each(kept, "data")
                .map(JsonElement::getAsJsonObject)
                .map(item -> new Subscriptions.Order.Item(
                        item.getAsJsonObject("price"), item.get("quantity").getAsLong()))
                .toList();
    }
}
