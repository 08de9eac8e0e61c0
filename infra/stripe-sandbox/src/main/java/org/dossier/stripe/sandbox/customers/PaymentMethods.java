package org.dossier.stripe.sandbox.customers;

import java.util.List;
import java.util.Optional;

import com.google.gson.JsonObject;

import org.dossier.stripe.sandbox.http.Call;
import org.dossier.stripe.sandbox.http.Endpoint;
import org.dossier.stripe.sandbox.http.Supported;
import org.dossier.stripe.sandbox.store.Change;
import org.dossier.stripe.sandbox.store.Ids;
import org.dossier.stripe.sandbox.store.Json;
import org.dossier.stripe.sandbox.store.Kind;
import org.dossier.stripe.sandbox.store.Templates;
import org.dossier.stripe.sandbox.webhooks.Events;

/** Cards of customers. They come from the hosted pages; the API reads them. */
public final class PaymentMethods implements Endpoint.Source {

    private static final String[] PAGE = {"limit", "starting_after", "ending_before", "type"};

    private final Events events;

    public PaymentMethods(Events events) {
        this.events = events;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/v1/payment_methods",
                        "p_payment_method_list",
                        "list:payment_method",
                        Supported.of("limit", "starting_after", "ending_before", "type", "customer"),
                        call -> list(call, Customers.named(call, "customer"))),
                Endpoint.get(
                        "/v1/payment_methods/:id",
                        "p_retrieve",
                        "payment_method",
                        Supported.of(),
                        call -> call.subject(Kind.PAYMENT_METHOD, "PaymentMethod")),
                Endpoint.get(
                        "/v1/customers/:id/payment_methods",
                        "p_customer_payment_methods",
                        "list:payment_method",
                        Supported.of(PAGE),
                        call -> list(call, call.subject(Kind.CUSTOMER, "customer"))));
    }

    private static JsonObject list(Call call, JsonObject customer) {
        var id = customer.get("id").getAsString();
        return call.page(
                Kind.PAYMENT_METHOD,
                method -> Json.is(method, "customer", id)
                        && call.text("type")
                                .map(type -> Json.is(method, "type", type))
                                .orElse(true));
    }

    /** Makes a payment method of what a {@link CardEntry} kept, and attaches it. */
    public JsonObject attach(Change change, JsonObject customer, JsonObject kept) {
        var method = Json.set(forOnce(change, customer, kept), "customer", customer.get("id"));
        change.put(Kind.PAYMENT_METHOD, method);
        events.happened(change, "payment_method.attached", method);
        return method;
    }

    /** The same, but it stays with nobody: it cannot be charged again. */
    public JsonObject forOnce(Change change, JsonObject customer, JsonObject kept) {
        var card = TestCard.valueOf(kept.get("card").getAsString());
        var method =
                Json.set(Templates.of("payment_method"), "id", Kind.PAYMENT_METHOD.newId(), "created", change.now());
        Json.set(
                method.getAsJsonObject("card"),
                "brand",
                card.brand(),
                "display_brand",
                card.brand(),
                "last4",
                card.last4(),
                "exp_month",
                kept.get("exp_month"),
                "exp_year",
                kept.get("exp_year"),
                "fingerprint",
                Ids.random(16),
                "networks",
                Json.object("available", Json.array(List.of(card.brand())), "preferred", null));
        Json.set(method.getAsJsonObject("billing_details"), "email", customer.get("email"), "name", kept.get("name"));
        change.put(Kind.PAYMENT_METHOD, method);
        change.put(Kind.CARD, method.get("id").getAsString(), kept);
        return method;
    }

    public static TestCard cardOf(Change change, String method) {
        return TestCard.valueOf(change.get(Kind.CARD, method).get("card").getAsString());
    }

    /** Why charging this customer's card fails: asked for at {@code /_sim}, or by the card's own behaviour. */
    public static Optional<Decline> onCharge(Change change, String customer, TestCard card, boolean offSession) {
        return asked(change, customer).or(() -> card.onCharge(offSession));
    }

    private static Optional<Decline> asked(Change change, String customer) {
        return change.find(Kind.CHARGE_FAULT, customer).map(fault -> {
            long left = fault.get("remaining").getAsLong() - 1;
            if (left > 0) {
                change.put(Kind.CHARGE_FAULT, customer, Json.set(fault, "remaining", left));
            } else {
                change.remove(Kind.CHARGE_FAULT, customer);
            }
            return Decline.of(
                    fault.get("code").getAsString(), fault.get("decline_code").getAsString());
        });
    }

    /** The card that pays a customer's invoices: the subscription's, else the customer's own. */
    public static Optional<String> defaultOf(Change change, JsonObject subscription) {
        return Json.text(subscription, "default_payment_method")
                .or(() -> change.find(
                                Kind.CUSTOMER, subscription.get("customer").getAsString())
                        .flatMap(customer -> Json.text(customer, "invoice_settings.default_payment_method")));
    }
}
