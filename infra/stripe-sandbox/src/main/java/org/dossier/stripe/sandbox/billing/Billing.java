package org.dossier.stripe.sandbox.billing;

import java.util.List;
import java.util.stream.Stream;

import org.dossier.stripe.sandbox.customers.PaymentMethods;
import org.dossier.stripe.sandbox.http.Endpoint;
import org.dossier.stripe.sandbox.http.Page;
import org.dossier.stripe.sandbox.store.Store;
import org.dossier.stripe.sandbox.store.Timed;
import org.dossier.stripe.sandbox.webhooks.Events;

/** The parts of billing, put together. */
public final class Billing implements Endpoint.Source, Page.Source {

    private final Subscriptions subscriptions;
    private final OneOffs oneOffs;
    private final Renewals renewals;
    private final Refunds refunds;
    private final InvoicePages pages;
    private final RefundFaults refundFaults;
    private final DisputeEndpoints disputes;

    public Billing(Store store, Events events, PaymentMethods methods, String publicUrl) {
        var disputing = new Disputes(events);
        var intents = new Intents(events, disputing);
        var invoices = new Invoices(events, intents, publicUrl);
        oneOffs = new OneOffs(events, intents, publicUrl);
        subscriptions = new Subscriptions(events, invoices);
        renewals = new Renewals(subscriptions, invoices);
        refunds = new Refunds(events);
        refundFaults = new RefundFaults(store, refunds);
        disputes = new DisputeEndpoints(store, disputing);
        pages = new InvoicePages(store, new PayInvoice(methods, invoices, subscriptions));
    }

    public Subscriptions subscriptions() {
        return subscriptions;
    }

    public OneOffs oneOffs() {
        return oneOffs;
    }

    public Timed renewals() {
        return renewals;
    }

    @Override
    public List<Endpoint> endpoints() {
        return Stream.of(
                        new SubscriptionEndpoints(subscriptions),
                        new InvoiceEndpoints(),
                        new RefundEndpoints(refunds),
                        disputes)
                .flatMap(source -> source.endpoints().stream())
                .toList();
    }

    @Override
    public List<Page> pages() {
        return Stream.of(pages, refundFaults, disputes)
                .flatMap(source -> source.pages().stream())
                .toList();
    }
}
