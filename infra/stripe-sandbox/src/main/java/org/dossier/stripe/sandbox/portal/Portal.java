package org.dossier.stripe.sandbox.portal;

import java.util.List;

import org.dossier.stripe.sandbox.billing.Subscriptions;
import org.dossier.stripe.sandbox.customers.PaymentMethods;
import org.dossier.stripe.sandbox.http.Endpoint;
import org.dossier.stripe.sandbox.http.Page;
import org.dossier.stripe.sandbox.store.Change;
import org.dossier.stripe.sandbox.store.Store;
import org.dossier.stripe.sandbox.webhooks.Events;

/** The parts of the portal, put together. */
public final class Portal implements Endpoint.Source, Page.Source {

    private final PortalEndpoints endpoints;
    private final PortalPages pages;

    public Portal(Store store, Events events, PaymentMethods methods, Subscriptions subscriptions, String publicUrl) {
        endpoints = new PortalEndpoints(events, publicUrl);
        pages = new PortalPages(store, events, methods, subscriptions);
    }

    /** Sees to it that there is a default configuration. */
    public void prepare(Change change) {
        endpoints.makeDefault(change);
    }

    @Override
    public List<Endpoint> endpoints() {
        return endpoints.endpoints();
    }

    @Override
    public List<Page> pages() {
        return pages.pages();
    }
}
