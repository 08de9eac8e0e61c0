package org.dossier.stripe.sandbox.billing;

import java.util.List;
import java.util.Optional;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import org.dossier.stripe.sandbox.customers.Decline;
import org.dossier.stripe.sandbox.store.Change;
import org.dossier.stripe.sandbox.store.Json;
import org.dossier.stripe.sandbox.store.Kind;
import org.dossier.stripe.sandbox.store.Templates;
import org.dossier.stripe.sandbox.webhooks.Events;

/** What happens to subscriptions, whoever asks for it: Checkout, the API, the portal, or time. */
public final class Subscriptions {

    private final Events events;
    private final Invoices invoices;

    Subscriptions(Events events, Invoices invoices) {
        this.events = events;
        this.invoices = invoices;
    }

    /** What Checkout sells. */
    public record Order(String customer, String paymentMethod, List<Item> items, JsonObject metadata) {

        /** One of its lines. */
        public record Item(JsonObject price, long quantity) {}
    }

    /** What a started subscription left: itself and its first, paid invoice. */
    public record Started(JsonObject subscription, JsonObject invoice) {}

    /** Starts a subscription with its first payment already certain; Checkout makes neither before. */
    public Started start(Change change, Order order) {
        var subscription = blank(change, order);
        var invoice = invoices.draft(change, subscription, "subscription_create", change.now(), change.now());
        Json.set(subscription, "latest_invoice", invoice.get("id"));
        change.put(Kind.SUBSCRIPTION, subscription);
        events.happened(change, "customer.subscription.created", subscription);
        invoices.told(change, "invoice.created", invoice);
        invoices.finalise(change, invoice);
        invoices.told(change, "invoice.finalized", invoice);
        var refusal = invoices.attempt(change, invoice, order.paymentMethod(), false);
        if (refusal.isPresent()) {
            throw new IllegalStateException("A payment that was certain was declined.");
        }
        return new Started(subscription, invoice);
    }

    private static JsonObject blank(Change change, Order order) {
        var id = Kind.SUBSCRIPTION.newId();
        var subscription = Json.set(
                Templates.of("subscription"),
                "id",
                id,
                "billing_cycle_anchor",
                change.now(),
                "created",
                change.now(),
                "start_date",
                change.now(),
                "currency",
                order.items().getFirst().price().get("currency"),
                "customer",
                order.customer(),
                "default_payment_method",
                order.paymentMethod(),
                "metadata",
                order.metadata());
        var items = new JsonArray();
        order.items().forEach(item -> items.add(item(change, id, item)));
        Json.set(
                subscription.getAsJsonObject("items"),
                "data",
                items,
                "url",
                "/v1/subscription_items?subscription=" + id);
        return subscription;
    }

    private static JsonObject item(Change change, String subscription, Order.Item ordered) {
        var price = ordered.price();
        return Json.set(
                Templates.of("subscription_item"),
                "id",
                "si_" + Kind.SUBSCRIPTION.newId().substring(4),
                "created",
                change.now(),
                "current_period_start",
                change.now(),
                "current_period_end",
                Periods.endAfter(change.now(), change.now(), price),
                "plan",
                plan(price),
                "price",
                price,
                "quantity",
                ordered.quantity(),
                "subscription",
                subscription);
    }

    private static JsonObject plan(JsonObject price) {
        var plan = Templates.of("plan");
        for (var field : List.of("id", "active", "created", "currency", "metadata", "nickname", "product")) {
            plan.add(field, price.get(field));
        }
        return Json.set(
                plan,
                "amount",
                price.get("unit_amount"),
                "amount_decimal",
                price.get("unit_amount_decimal"),
                "interval",
                price.getAsJsonObject("recurring").get("interval"),
                "interval_count",
                price.getAsJsonObject("recurring").get("interval_count"));
    }

    public static long periodEnd(JsonObject subscription) {
        return Json.each(subscription, "items.data")
                .mapToLong(
                        item -> item.getAsJsonObject().get("current_period_end").getAsLong())
                .min()
                .orElseThrow();
    }

    public static boolean isOver(JsonObject subscription) {
        return Json.is(subscription, "status", "canceled");
    }

    /** Keeps a change and tells of it, if anything differs. */
    public void update(Change change, JsonObject before, JsonObject after) {
        change.put(Kind.SUBSCRIPTION, after);
        events.updated(change, "customer.subscription.updated", before, after);
    }

    /** Schedules the end; in the portal the flag stays false, at the API it does not. */
    public static void scheduleEnd(Change change, JsonObject subscription, long at, boolean flag) {
        Json.set(subscription, "cancel_at", at, "cancel_at_period_end", flag, "canceled_at", change.now());
        subscription.getAsJsonObject("cancellation_details").addProperty("reason", "cancellation_requested");
    }

    /** Takes a scheduled end back. */
    public static void unscheduleEnd(JsonObject subscription) {
        Json.set(subscription, "cancel_at", null, "cancel_at_period_end", false, "canceled_at", null);
        Json.set(
                subscription.getAsJsonObject("cancellation_details"),
                "reason",
                null,
                "comment",
                null,
                "feedback",
                null);
    }

    /** Ends it at once because somebody asked. */
    public JsonObject cancel(Change change, JsonObject subscription) {
        Json.set(subscription, "cancel_at", null, "cancel_at_period_end", false, "canceled_at", change.now());
        return end(change, subscription, "cancellation_requested");
    }

    /** Ends it at once. An end that was scheduled keeps its date. */
    JsonObject end(Change change, JsonObject subscription, @Nullable String reason) {
        if (Json.at(subscription, "canceled_at").isEmpty()) {
            Json.set(subscription, "canceled_at", change.now());
        }
        Json.set(subscription, "status", "canceled", "ended_at", change.now());
        if (reason != null) {
            subscription.getAsJsonObject("cancellation_details").addProperty("reason", reason);
        }
        change.put(Kind.SUBSCRIPTION, subscription);
        invoicesOf(change, subscription).stream()
                .filter(invoice -> Json.is(invoice, "status", "draft") || Json.is(invoice, "status", "open"))
                .forEach(invoice -> invoices.rest(change, invoice));
        events.happened(change, "customer.subscription.deleted", subscription);
        return subscription;
    }

    private static List<JsonObject> invoicesOf(Change change, JsonObject subscription) {
        return change.oldestFirst(
                Kind.INVOICE,
                invoice -> Json.is(
                        invoice,
                        "parent.subscription_details.subscription",
                        subscription.get("id").getAsString()));
    }

    /** What a payment of one of its invoices, or its failure, makes of the subscription. */
    void afterAttempt(Change change, JsonObject invoice, Optional<Decline> refusal) {
        var id = Json.text(invoice, "parent.subscription_details.subscription").orElseThrow();
        var subscription = change.get(Kind.SUBSCRIPTION, id);
        if (isOver(subscription)) {
            return;
        }
        var before = subscription.deepCopy();
        if (refusal.isEmpty()) {
            update(change, before, Json.set(subscription, "status", "active"));
        } else if (Json.at(invoice, "next_payment_attempt").isPresent()) {
            update(change, before, Json.set(subscription, "status", "past_due"));
        } else if (Dunning.of(change).end().equals("unpaid")) {
            update(change, before, Json.set(subscription, "status", "unpaid"));
        } else {
            end(change, subscription, "payment_failed");
        }
    }
}
