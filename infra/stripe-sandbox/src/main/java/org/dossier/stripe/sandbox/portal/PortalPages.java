package org.dossier.stripe.sandbox.portal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import com.google.gson.JsonObject;

import org.dossier.stripe.sandbox.billing.Subscriptions;
import org.dossier.stripe.sandbox.customers.CardEntry;
import org.dossier.stripe.sandbox.customers.PaymentMethods;
import org.dossier.stripe.sandbox.http.Answer;
import org.dossier.stripe.sandbox.http.Page;
import org.dossier.stripe.sandbox.pages.Html;
import org.dossier.stripe.sandbox.store.Change;
import org.dossier.stripe.sandbox.store.Json;
import org.dossier.stripe.sandbox.store.Kind;
import org.dossier.stripe.sandbox.store.Store;
import org.dossier.stripe.sandbox.webhooks.Events;

/** What a customer does in the portal: change the card, end a subscription, take the end back. */
final class PortalPages implements Page.Source {

    private final Store store;
    private final Events events;
    private final PaymentMethods methods;
    private final Subscriptions subscriptions;

    PortalPages(Store store, Events events, PaymentMethods methods, Subscriptions subscriptions) {
        this.store = store;
        this.events = events;
        this.methods = methods;
        this.subscriptions = subscriptions;
    }

    @Override
    public List<Page> pages() {
        var path = "/p/session/:id";
        return List.of(
                Page.get(path, visit -> in(visit, portal -> Answer.html(200, PortalViews.home(portal)))),
                Page.get(
                        path + "/cancel/:other",
                        visit -> on(
                                visit,
                                (portal, subscription) ->
                                        Answer.html(200, PortalViews.confirmCancel(portal, subscription)))),
                Page.post(path + "/cancel/:other", visit -> on(visit, this::cancel)),
                Page.post(path + "/renew/:other", visit -> on(visit, this::renew)),
                Page.get(
                        path + "/card",
                        visit -> in(visit, portal -> Answer.html(200, PortalViews.card(portal, "", "", Map.of())))),
                Page.post(path + "/card", visit -> in(visit, portal -> changeCard(portal, visit))),
                Page.get(
                        path + "/authenticate/:other",
                        visit -> in(visit, portal -> Answer.html(200, PortalViews.authentication()))),
                Page.post(path + "/authenticate/:other", visit -> in(visit, portal -> authenticated(portal, visit))));
    }

    private Answer in(Page.Visit visit, Function<PortalVisit, Answer> then) {
        return store.change(change -> PortalVisit.of(change, visit.id())
                .map(then)
                .orElseGet(() -> Html.notFound("There is no such portal session.")));
    }

    private Answer on(Page.Visit visit, BiFunction<PortalVisit, JsonObject, Answer> then) {
        return in(
                visit,
                portal -> portal.subscription(visit.other())
                        .filter(subscription -> portal.allows("subscription_cancel"))
                        .map(subscription -> then.apply(portal, subscription))
                        .orElseGet(() -> Answer.redirect(portal.address())));
    }

    /** At the period's end the portal sets the date alone and leaves the flag false, as Stripe's has since clover. */
    private Answer cancel(PortalVisit portal, JsonObject subscription) {
        var change = portal.change();
        if (portal.cancelsAtOnce()) {
            subscriptions.cancel(change, subscription);
        } else {
            var before = subscription.deepCopy();
            Subscriptions.scheduleEnd(change, subscription, Subscriptions.periodEnd(subscription), false);
            subscriptions.update(change, before, subscription);
        }
        return Answer.redirect(portal.address());
    }

    private Answer renew(PortalVisit portal, JsonObject subscription) {
        var before = subscription.deepCopy();
        Subscriptions.unscheduleEnd(subscription);
        subscriptions.update(portal.change(), before, subscription);
        return Answer.redirect(portal.address());
    }

    private Answer changeCard(PortalVisit portal, Page.Visit visit) {
        if (!portal.allows("payment_method_update")) {
            return Answer.redirect(portal.address());
        }
        var entry = CardEntry.of(visit, portal.change().now());
        if (!entry.isValid()) {
            return Answer.html(422, PortalViews.card(portal, entry.expiry(), entry.name(), entry.problems()));
        }
        var decline = entry.card().onAttach();
        if (decline.isPresent()) {
            var problems = Map.of("", decline.get().message());
            return Answer.html(402, PortalViews.card(portal, entry.expiry(), entry.name(), problems));
        }
        return entry.card().asksForAuthentication() ? askForAuthentication(portal, entry) : keep(portal, entry.kept());
    }

    private static Answer askForAuthentication(PortalVisit portal, CardEntry entry) {
        var id = Kind.AUTHENTICATION.newId();
        portal.change()
                .put(
                        Kind.AUTHENTICATION,
                        Json.object("id", id, "session", portal.session().get("id"), "card", entry.kept()));
        return Answer.redirect(portal.address() + "/authenticate/" + id);
    }

    private Answer authenticated(PortalVisit portal, Page.Visit visit) {
        var kept = pending(portal.change(), portal, visit);
        portal.change().remove(Kind.AUTHENTICATION, visit.other());
        if (kept.isPresent() && visit.text("outcome").equals("complete")) {
            return keep(portal, kept.get().getAsJsonObject("card"));
        }
        var problems = Map.of("", "We are unable to authenticate your payment method. Your card was not changed.");
        return Answer.html(402, PortalViews.card(portal, "", "", problems));
    }

    private static Optional<JsonObject> pending(Change change, PortalVisit portal, Page.Visit visit) {
        return change.find(Kind.AUTHENTICATION, visit.other())
                .filter(kept -> kept.get("session").equals(portal.session().get("id")));
    }

    /** The new card pays from now on: it becomes the customer's default and that of each subscription. */
    private Answer keep(PortalVisit portal, JsonObject card) {
        var change = portal.change();
        var customer = portal.customer();
        var method = methods.attach(change, customer, card).get("id");
        var before = customer.deepCopy();
        customer.getAsJsonObject("invoice_settings").add("default_payment_method", method);
        change.put(Kind.CUSTOMER, customer);
        events.updated(change, "customer.updated", before, customer);
        portal.subscriptions()
                .forEach(subscription -> subscriptions.update(
                        change, subscription.deepCopy(), Json.set(subscription, "default_payment_method", method)));
        return Answer.redirect(portal.address());
    }
}
