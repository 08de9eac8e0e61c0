package org.dossier.stripe.sandbox.portal;

import java.util.List;
import java.util.Optional;

import com.google.gson.JsonObject;

import org.dossier.stripe.sandbox.billing.Subscriptions;
import org.dossier.stripe.sandbox.customers.PaymentMethods;
import org.dossier.stripe.sandbox.store.Change;
import org.dossier.stripe.sandbox.store.Json;
import org.dossier.stripe.sandbox.store.Kind;

/** A portal session with what belongs to its customer. */
record PortalVisit(Change change, JsonObject session, JsonObject customer, JsonObject features) {

    static Optional<PortalVisit> of(Change change, String id) {
        return change.find(Kind.PORTAL_SESSION, id).map(session -> {
            var configuration = change.get(
                    Kind.PORTAL_CONFIGURATION, session.get("configuration").getAsString());
            var customer = change.get(Kind.CUSTOMER, session.get("customer").getAsString());
            return new PortalVisit(change, session, customer, configuration.getAsJsonObject("features"));
        });
    }

    String address() {
        return "/p/session/" + session.get("id").getAsString();
    }

    boolean allows(String feature) {
        return Json.flag(features, feature + ".enabled");
    }

    boolean cancelsAtOnce() {
        return Json.is(features, "subscription_cancel.mode", "immediately");
    }

    List<JsonObject> subscriptions() {
        return change.newestFirst(Kind.SUBSCRIPTION, each -> isOurs(each) && !Subscriptions.isOver(each));
    }

    Optional<JsonObject> subscription(String id) {
        return change.find(Kind.SUBSCRIPTION, id).filter(each -> isOurs(each) && !Subscriptions.isOver(each));
    }

    List<JsonObject> invoices() {
        return change.newestFirst(
                Kind.INVOICE, each -> isOurs(each) && Json.at(each, "number").isPresent());
    }

    Optional<JsonObject> card() {
        return subscriptions().stream()
                .flatMap(subscription -> PaymentMethods.defaultOf(change, subscription).stream())
                .findFirst()
                .or(() -> Json.text(customer, "invoice_settings.default_payment_method"))
                .flatMap(method -> change.find(Kind.PAYMENT_METHOD, method));
    }

    private boolean isOurs(JsonObject object) {
        return object.get("customer").equals(customer.get("id"));
    }
}
