package org.dossier.stripe.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import org.dossier.stripe.sandbox.billing.Billing;
import org.dossier.stripe.sandbox.catalogue.Prices;
import org.dossier.stripe.sandbox.catalogue.Products;
import org.dossier.stripe.sandbox.checkout.Checkout;
import org.dossier.stripe.sandbox.customers.Customers;
import org.dossier.stripe.sandbox.customers.PaymentMethods;
import org.dossier.stripe.sandbox.http.Api;
import org.dossier.stripe.sandbox.http.ApiFaults;
import org.dossier.stripe.sandbox.http.Endpoint;
import org.dossier.stripe.sandbox.http.Execution;
import org.dossier.stripe.sandbox.http.Notes;
import org.dossier.stripe.sandbox.http.Page;
import org.dossier.stripe.sandbox.http.Server;
import org.dossier.stripe.sandbox.portal.Portal;
import org.dossier.stripe.sandbox.schema.Schema;
import org.dossier.stripe.sandbox.sim.IndexPages;
import org.dossier.stripe.sandbox.sim.SimControls;
import org.dossier.stripe.sandbox.sim.Timeline;
import org.dossier.stripe.sandbox.store.SimClock;
import org.dossier.stripe.sandbox.store.Store;
import org.dossier.stripe.sandbox.webhooks.Deliveries;
import org.dossier.stripe.sandbox.webhooks.Dispatcher;
import org.dossier.stripe.sandbox.webhooks.Events;
import org.dossier.stripe.sandbox.webhooks.WebhookEndpoints;

/** A running sandbox. Tests start one of their own; {@link Main} starts one for a whole local stack. */
public final class Sandbox implements AutoCloseable {

    private final Store store;
    private final Timeline timeline;
    private final Dispatcher dispatcher;
    private final Server server;

    private Sandbox(Store store, Timeline timeline, Dispatcher dispatcher, Server server) {
        this.store = store;
        this.timeline = timeline;
        this.dispatcher = dispatcher;
        this.server = server;
    }

    /** Starts on the journal of its data directory; returns when requests are answered. */
    public static Sandbox start(Options options) {
        var clock = new SimClock(Clock.systemUTC());
        var port = options.port() == 0 ? freePort() : options.port();
        var publicUrl = options.publicUrl().isEmpty() ? "http://localhost:" + port : options.publicUrl();
        return start(options, clock, Store.open(clock, options.data()), port, publicUrl);
    }

    private static Sandbox start(Options options, SimClock clock, Store store, int port, String publicUrl) {
        var schema = Schema.load();
        var deliveries = new Deliveries();
        var events = new Events(schema, deliveries);
        var customers = new Customers(events);
        var methods = new PaymentMethods(events);
        var webhooks = new WebhookEndpoints();
        var billing = new Billing(store, events, methods, publicUrl);
        var checkout = new Checkout(store, events, customers, methods, billing, publicUrl);
        var portal = new Portal(store, events, methods, billing.subscriptions(), publicUrl);
        var notes = new Notes(store);
        var faults = new ApiFaults(store);
        var timeline = new Timeline(store, clock, List.of(checkout.expiry(), billing.renewals()));
        var dispatcher = new Dispatcher(store, clock, deliveries);
        var controls = new SimControls(store, clock, timeline, deliveries, faults, notes);
        store.run(change -> webhooks.configure(change, options.webhookUrl(), options.webhookSecret()));
        store.run(portal::prepare);
        var endpoints = endpoints(
                new Products(events),
                new Prices(events),
                customers,
                methods,
                checkout,
                billing,
                portal,
                events,
                webhooks);
        var api = new Api(options.apiKey(), faults, notes, new Execution(store, schema, endpoints));
        var server = new Server(port, api, pages(new IndexPages(store), controls, checkout, billing, portal));
        timeline.start();
        dispatcher.start();
        return new Sandbox(store, timeline, dispatcher, server);
    }

    private static List<Endpoint> endpoints(Endpoint.Source... sources) {
        return Stream.of(sources).flatMap(source -> source.endpoints().stream()).toList();
    }

    private static List<Page> pages(Page.Source... sources) {
        return Stream.of(sources).flatMap(source -> source.pages().stream()).toList();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        timeline.close();
        dispatcher.close();
        server.close();
        store.close();
    }
}
