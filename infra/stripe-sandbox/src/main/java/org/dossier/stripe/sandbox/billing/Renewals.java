package org.dossier.stripe.sandbox.billing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.google.gson.JsonObject;

import org.dossier.stripe.sandbox.customers.Decline;
import org.dossier.stripe.sandbox.customers.PaymentMethods;
import org.dossier.stripe.sandbox.store.Change;
import org.dossier.stripe.sandbox.store.Json;
import org.dossier.stripe.sandbox.store.Kind;
import org.dossier.stripe.sandbox.store.Timed;

/** What time does to subscriptions: ends that were scheduled, new periods, their invoices, and tries to be paid. */
public final class Renewals implements Timed {

    private static final List<String> RENEWED = List.of("active", "past_due", "unpaid");

    private final Subscriptions subscriptions;
    private final Invoices invoices;

    Renewals(Subscriptions subscriptions, Invoices invoices) {
        this.subscriptions = subscriptions;
        this.invoices = invoices;
    }

    @Override
    public Stream<Due> ahead(Change change) {
        var due = new ArrayList<Due>();
        change.oldestFirst(Kind.SUBSCRIPTION, Renewals::isRenewed).forEach(each -> due.add(next(each)));
        change.oldestFirst(Kind.INVOICE, Renewals::isWaiting).forEach(each -> due.add(attempt(each)));
        return due.stream();
    }

    private static boolean isRenewed(JsonObject subscription) {
        return RENEWED.contains(subscription.get("status").getAsString());
    }

    private Due next(JsonObject subscription) {
        var id = subscription.get("id").getAsString();
        long periodEnd = Subscriptions.periodEnd(subscription);
        var end = Json.number(subscription, "cancel_at").filter(at -> at <= periodEnd);
        return end.isPresent()
                ? new Due(end.get(), change -> subscriptions.end(change, change.get(Kind.SUBSCRIPTION, id), null))
                : new Due(periodEnd, change -> renew(change, change.get(Kind.SUBSCRIPTION, id)));
    }

    private void renew(Change change, JsonObject subscription) {
        var before = subscription.deepCopy();
        var first = first(subscription);
        long start = first.get("current_period_start").getAsLong();
        long end = first.get("current_period_end").getAsLong();
        Json.each(subscription, "items.data").forEach(item -> advance(subscription, item.getAsJsonObject()));
        var invoice = invoices.draftRenewal(change, subscription, start, end);
        if (Json.is(subscription, "status", "unpaid")) {
            invoices.rest(change, invoice);
        }
        subscriptions.update(change, before, Json.set(subscription, "latest_invoice", invoice.get("id")));
    }

    private static JsonObject first(JsonObject subscription) {
        return Json.each(subscription, "items.data").findFirst().orElseThrow().getAsJsonObject();
    }

    private static void advance(JsonObject subscription, JsonObject item) {
        long start = item.get("current_period_end").getAsLong();
        long anchor = subscription.get("billing_cycle_anchor").getAsLong();
        Json.set(
                item,
                "current_period_start",
                start,
                "current_period_end",
                Periods.endAfter(anchor, start, item.getAsJsonObject("price")));
    }

    private static boolean isWaiting(JsonObject invoice) {
        return waitsFor(invoice).isPresent();
    }

    private static Optional<Long> waitsFor(JsonObject invoice) {
        return Json.number(
                invoice, Json.is(invoice, "status", "draft") ? "automatically_finalizes_at" : "next_payment_attempt");
    }

    private Due attempt(JsonObject invoice) {
        var id = invoice.get("id").getAsString();
        return new Due(waitsFor(invoice).orElseThrow(), change -> attempt(change, change.get(Kind.INVOICE, id)));
    }

    private void attempt(Change change, JsonObject invoice) {
        if (Json.is(invoice, "status", "draft")) {
            invoices.told(change, "invoice.finalized", invoices.finalise(change, invoice));
        }
        subscriptions.afterAttempt(change, invoice, charge(change, invoice));
    }

    private Optional<Decline> charge(Change change, JsonObject invoice) {
        var subscription = change.get(
                Kind.SUBSCRIPTION,
                Json.text(invoice, "parent.subscription_details.subscription").orElseThrow());
        var method = PaymentMethods.defaultOf(change, subscription);
        if (method.isPresent()) {
            return invoices.attempt(change, invoice, method.get(), true);
        }
        invoices.failWithoutCard(change, invoice);
        return Optional.of(Decline.of("card_declined", "generic_decline"));
    }
}
