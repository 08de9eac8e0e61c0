package org.dossier.stripe.sandbox.checkout;

import java.util.List;

import org.dossier.stripe.sandbox.billing.Subscriptions;
import org.dossier.stripe.sandbox.customers.Customers;
import org.dossier.stripe.sandbox.customers.PaymentMethods;
import org.dossier.stripe.sandbox.http.Endpoint;
import org.dossier.stripe.sandbox.http.Page;
import org.dossier.stripe.sandbox.store.Store;
import org.dossier.stripe.sandbox.store.Timed;
import org.dossier.stripe.sandbox.webhooks.Events;

/** The parts of Checkout, put together. */
public final class Checkout implements Endpoint.Source, Page.Source {

    private final CheckoutSessions sessions;
    private final CheckoutPages pages;

    public Checkout(
            Store store,
            Events events,
            Customers customers,
            PaymentMethods methods,
            Subscriptions subscriptions,
            String publicUrl) {
        sessions = new CheckoutSessions(events, publicUrl);
        pages = new CheckoutPages(store, new Payment(events, customers, methods, subscriptions));
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
        return pages.pages();
    }
}
