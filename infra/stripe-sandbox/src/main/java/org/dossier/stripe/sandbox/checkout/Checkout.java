package org.dossier.stripe.sandbox.checkout;

import java.util.List;
import java.util.stream.Stream;

import org.dossier.stripe.sandbox.billing.Billing;
import org.dossier.stripe.sandbox.customers.Customers;
import org.dossier.stripe.sandbox.customers.PaymentMethods;
import org.dossier.stripe.sandbox.http.Endpoint;
import org.dossier.stripe.sandbox.http.Page;
import org.dossier.stripe.sandbox.store.Json;
import org.dossier.stripe.sandbox.store.Store;
import org.dossier.stripe.sandbox.store.Timed;
import org.dossier.stripe.sandbox.webhooks.Events;

/** The parts of Checkout, put together. */
public final class Checkout implements Endpoint.Source, Page.Source {

    private final CheckoutSessions sessions;
    private final CheckoutPages pages;
    private final CheckoutControls controls;

    public Checkout(
            Store store,
            Events events,
            Customers customers,
            PaymentMethods methods,
            Billing billing,
            String publicUrl) {
        var oneOff = new OneOffSale(events, methods, billing.oneOffs());
        var subscription = new SubscriptionSale(events, customers, methods, billing.subscriptions());
        sessions = new CheckoutSessions(events, oneOff, publicUrl);
        pages = new CheckoutPages(store, (change, session, card, email) -> {
            var sale = Json.is(session, "mode", "payment") ? oneOff : subscription;
            return sale.pay(change, session, card, email);
        });
        controls = new CheckoutControls(store, oneOff);
    }

    public Timed expiry() {
        return sessions;
    }

    @Override
    public List<Endpoint> endpoints() {
        return sessions.endpoints();
    }

    @Override
    public List<Page> pages() {
        return Stream.of(pages, controls)
                .flatMap(source -> source.pages().stream())
                .toList();
    }
}
