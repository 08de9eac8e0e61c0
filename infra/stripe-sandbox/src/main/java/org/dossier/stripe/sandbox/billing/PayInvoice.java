package org.dossier.stripe.sandbox.billing;

import java.util.Optional;

import com.google.gson.JsonObject;

import org.dossier.stripe.sandbox.customers.CardEntry;
import org.dossier.stripe.sandbox.customers.Decline;
import org.dossier.stripe.sandbox.customers.PaymentMethods;
import org.dossier.stripe.sandbox.store.Change;
import org.dossier.stripe.sandbox.store.Kind;

/** A person pays an open invoice by hand. A refusal here is no attempt of the dunning, and changes nothing. */
final class PayInvoice {

    private final PaymentMethods methods;
    private final Invoices invoices;
    private final Subscriptions subscriptions;

    PayInvoice(PaymentMethods methods, Invoices invoices, Subscriptions subscriptions) {
        this.methods = methods;
        this.invoices = invoices;
        this.subscriptions = subscriptions;
    }

    /** Answers the sentence that says why it was not paid, empty when it was. */
    Optional<String> with(Change change, JsonObject invoice, CardEntry entry) {
        if (entry.card().asksForAuthentication()) {
            return Optional.of(
                    "The sandbox does 3-D Secure at checkout and in the portal only; take another test card.");
        }
        var customer = change.get(Kind.CUSTOMER, invoice.get("customer").getAsString());
        var refusal = PaymentMethods.onCharge(change, customer.get("id").getAsString(), entry.card(), false);
        if (refusal.isEmpty()) {
            pay(change, invoice, customer, entry);
        }
        return refusal.map(Decline::message);
    }

    private void pay(Change change, JsonObject invoice, JsonObject customer, CardEntry entry) {
        var method = methods.attach(change, customer, entry.kept()).get("id").getAsString();
        subscriptions.afterAttempt(change, invoice, invoices.attempt(change, invoice, method, false));
    }
}
