package org.dossier.stripe.sandbox.billing;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import org.dossier.stripe.sandbox.customers.Decline;
import org.dossier.stripe.sandbox.pages.Html;
import org.dossier.stripe.sandbox.store.Change;
import org.dossier.stripe.sandbox.store.Ids;
import org.dossier.stripe.sandbox.store.Json;
import org.dossier.stripe.sandbox.store.Kind;
import org.dossier.stripe.sandbox.store.Templates;
import org.dossier.stripe.sandbox.webhooks.Events;

/** The life of a subscription's invoice: drafted, finalised, then paid or tried again. */
public final class Invoices {

    /** How long Stripe leaves a renewal's invoice a draft. */
    static final Duration DRAFT = Duration.ofHours(1);

    private final Events events;
    private final Payments payments;
    private final String publicUrl;

    Invoices(Events events, Intents intents, String publicUrl) {
        this.events = events;
        this.payments = new Payments(events, intents);
        this.publicUrl = publicUrl;
    }

    /** Drafts the invoice for the period that the subscription's items stand in. */
    JsonObject draft(Change change, JsonObject subscription, String reason, long periodStart, long periodEnd) {
        var id = Kind.INVOICE.newId();
        var lines = lines(change, subscription, id);
        long total = 0;
        for (var line : lines) {
            total += line.getAsJsonObject().get("amount").getAsLong();
        }
        var invoice = Json.set(
                Templates.of("invoice"),
                "id",
                id,
                "billing_reason",
                reason,
                "created",
                change.now(),
                "currency",
                subscription.get("currency"),
                "customer",
                subscription.get("customer"),
                "lines",
                Json.object("object", "list", "data", lines, "has_more", false, "url", "/v1/invoices/" + id + "/lines"),
                "parent",
                parent(subscription),
                "period_start",
                periodStart,
                "period_end",
                periodEnd);
        Json.set(invoice, "amount_due", total, "amount_remaining", total, "subtotal", total, "total", total);
        Json.set(invoice, "subtotal_excluding_tax", total, "total_excluding_tax", total);
        copyCustomer(change, invoice);
        change.put(Kind.INVOICE, invoice);
        return invoice;
    }

    /** A renewal's draft, told of, and left alone for an hour. */
    JsonObject draftRenewal(Change change, JsonObject subscription, long periodStart, long periodEnd) {
        var invoice = draft(change, subscription, "subscription_cycle", periodStart, periodEnd);
        Json.set(invoice, "automatically_finalizes_at", change.now() + DRAFT.toSeconds());
        change.put(Kind.INVOICE, invoice);
        events.happened(change, "invoice.created", invoice);
        return invoice;
    }

    private static JsonArray lines(Change change, JsonObject subscription, String invoice) {
        var lines = new JsonArray();
        Json.each(subscription, "items.data")
                .map(item -> line(change, subscription, item.getAsJsonObject(), invoice))
                .forEach(lines::add);
        return lines;
    }

    private static JsonObject line(Change change, JsonObject subscription, JsonObject item, String invoice) {
        var price = item.getAsJsonObject("price");
        long quantity = item.get("quantity").getAsLong();
        long amount = price.get("unit_amount").getAsLong() * quantity;
        var details = Json.object(
                "invoice_item", null,
                "proration", false,
                "proration_details", Json.object("credited_items", null),
                "subscription", subscription.get("id"),
                "subscription_item", item.get("id"));
        return Json.set(
                Templates.of("invoice_line"),
                "id",
                "il_" + Ids.random(24),
                "amount",
                amount,
                "currency",
                price.get("currency"),
                "description",
                description(change, price, quantity),
                "invoice",
                invoice,
                "metadata",
                subscription.get("metadata"),
                "parent",
                Json.object(
                        "invoice_item_details",
                        null,
                        "subscription_item_details",
                        details,
                        "type",
                        "subscription_item_details"),
                "period",
                Json.object("end", item.get("current_period_end"), "start", item.get("current_period_start")),
                "pricing",
                Json.object(
                        "price_details", Json.object("price", price.get("id"), "product", price.get("product")),
                        "type", "price_details",
                        "unit_amount_decimal", price.get("unit_amount_decimal")),
                "quantity",
                quantity,
                "quantity_decimal",
                String.valueOf(quantity),
                "subscription",
                subscription.get("id"),
                "subtotal",
                amount);
    }

    private static String description(Change change, JsonObject price, long quantity) {
        var product = change.get(Kind.PRODUCT, price.get("product").getAsString());
        var amount = Html.money(
                price.get("unit_amount").getAsLong(), price.get("currency").getAsString());
        return quantity + " × " + product.get("name").getAsString() + " (at " + amount + " " + Html.interval(price)
                + ")";
    }

    private static JsonObject parent(JsonObject subscription) {
        return Json.object(
                "quote_details",
                null,
                "subscription_details",
                Json.object("metadata", subscription.get("metadata"), "subscription", subscription.get("id")),
                "type",
                "subscription_details");
    }

    static void copyCustomer(Change change, JsonObject invoice) {
        var customer = change.get(Kind.CUSTOMER, invoice.get("customer").getAsString());
        for (var field : new String[] {"address", "email", "name", "phone"}) {
            invoice.add("customer_" + field, Json.element(customer.get(field)));
        }
    }

    /** Gives it its number and its payment intent; from here it can be paid. */
    JsonObject finalise(Change change, JsonObject invoice) {
        number(change, invoice, publicUrl);
        Json.set(
                invoice,
                "status",
                "open",
                "automatically_finalizes_at",
                null,
                "effective_at",
                change.now(),
                "webhooks_delivered_at",
                change.now());
        change.put(Kind.INVOICE, invoice);
        payments.open(change, invoice);
        return invoice;
    }

    /** What an invoice gets when it is finalised: a number, and the pages on which it can be seen. */
    static void number(Change change, JsonObject invoice, String publicUrl) {
        var page = publicUrl + "/i/" + invoice.get("id").getAsString();
        Json.set(
                invoice,
                "number",
                nextNumber(change, invoice),
                "ending_balance",
                0,
                "hosted_invoice_url",
                page,
                "invoice_pdf",
                page + "/pdf");
        invoice.getAsJsonObject("status_transitions").addProperty("finalized_at", change.now());
    }

    private static String nextNumber(Change change, JsonObject invoice) {
        var customer = change.get(Kind.CUSTOMER, invoice.get("customer").getAsString());
        long sequence = customer.get("next_invoice_sequence").getAsLong();
        change.put(
                Kind.CUSTOMER,
                Json.set(customer, "next_invoice_sequence", sequence + 1, "currency", invoice.get("currency")));
        return String.format(
                Locale.ROOT, "%s-%04d", customer.get("invoice_prefix").getAsString(), sequence);
    }

    /** One attempt to take the money; tells of it. */
    Optional<Decline> attempt(Change change, JsonObject invoice, String method, boolean offSession) {
        var refusal = payments.charge(change, invoice, method, offSession);
        Json.set(
                invoice,
                "attempted",
                true,
                "attempt_count",
                invoice.get("attempt_count").getAsLong() + 1);
        if (refusal.isEmpty()) {
            paid(change, invoice);
        } else {
            failed(change, invoice, refusal.get());
        }
        return refusal;
    }

    private void paid(Change change, JsonObject invoice) {
        Json.set(
                invoice,
                "status",
                "paid",
                "amount_paid",
                invoice.get("amount_due"),
                "amount_remaining",
                0,
                "auto_advance",
                false,
                "next_payment_attempt",
                null);
        invoice.getAsJsonObject("status_transitions").addProperty("paid_at", change.now());
        change.put(Kind.INVOICE, invoice);
        events.happened(change, "invoice.paid", invoice);
        events.happened(change, "invoice.payment_succeeded", invoice);
    }

    private void failed(Change change, JsonObject invoice, Decline why) {
        var next = Dunning.of(change)
                .next(change.now(), invoice.get("attempt_count").getAsInt());
        Json.set(invoice, "next_payment_attempt", next.orElse(null), "auto_advance", next.isPresent());
        change.put(Kind.INVOICE, invoice);
        events.happened(change, "invoice.payment_failed", invoice);
        if (why.equals(Decline.AUTHENTICATION_REQUIRED)) {
            events.happened(change, "invoice.payment_action_required", invoice);
        }
    }

    /** No card to charge: counts as an attempt that failed, without a charge. */
    void failWithoutCard(Change change, JsonObject invoice) {
        Json.set(
                invoice,
                "attempted",
                true,
                "attempt_count",
                invoice.get("attempt_count").getAsLong() + 1);
        failed(change, invoice, Decline.of("card_declined", "generic_decline"));
    }

    /** Nobody will be charged for it by itself any more; it stays as it is. */
    void rest(Change change, JsonObject invoice) {
        Json.set(invoice, "auto_advance", false, "next_payment_attempt", null, "automatically_finalizes_at", null);
        change.put(Kind.INVOICE, invoice);
    }

    void told(Change change, String type, JsonObject invoice) {
        events.happened(change, type, invoice);
    }
}
