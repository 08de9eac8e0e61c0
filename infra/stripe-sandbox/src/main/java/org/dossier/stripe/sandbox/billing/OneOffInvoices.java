package org.dossier.stripe.sandbox.billing;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.dossier.stripe.sandbox.store.Change;
import org.dossier.stripe.sandbox.store.Ids;
import org.dossier.stripe.sandbox.store.Json;
import org.dossier.stripe.sandbox.store.Kind;
import org.dossier.stripe.sandbox.store.Templates;
import org.dossier.stripe.sandbox.webhooks.Events;

/** Invoices that Checkout makes for a payment after it was made; paid from the first moment. */
final class OneOffInvoices {

    private final Events events;
    private final Payments payments;
    private final String publicUrl;

    OneOffInvoices(Events events, Payments payments, String publicUrl) {
        this.events = events;
        this.payments = payments;
        this.publicUrl = publicUrl;
    }

    JsonObject paid(Change change, JsonObject session, JsonObject intent) {
        var invoice = draft(change, session);
        change.put(Kind.INVOICE, invoice);
        events.happened(change, "invoice.created", invoice);
        Invoices.number(change, invoice, publicUrl);
        Json.set(invoice, "status", "open", "amount_due", invoice.get("total"), "effective_at", change.now());
        change.put(Kind.INVOICE, invoice);
        events.happened(change, "invoice.finalized", invoice);
        Json.set(
                invoice,
                "status",
                "paid",
                "amount_paid",
                invoice.get("total"),
                "amount_remaining",
                0,
                "attempted",
                true);
        invoice.getAsJsonObject("status_transitions").addProperty("paid_at", change.now());
        change.put(Kind.INVOICE, invoice);
        payments.paidBefore(change, invoice, intent);
        events.happened(change, "invoice.paid", invoice);
        events.happened(change, "invoice.payment_succeeded", invoice);
        return invoice;
    }

    private static JsonObject draft(Change change, JsonObject session) {
        var id = Kind.INVOICE.newId();
        var total = session.get("amount_total");
        var data = session.getAsJsonObject("invoice_creation").getAsJsonObject("invoice_data");
        var invoice = Json.set(
                Templates.of("invoice"),
                "id",
                id,
                "auto_advance",
                false,
                "billing_reason",
                "manual",
                "created",
                change.now(),
                "currency",
                session.get("currency"),
                "customer",
                session.get("customer"),
                "description",
                data.get("description"),
                "lines",
                Json.object(
                        "object",
                        "list",
                        "data",
                        lines(change, session, id),
                        "has_more",
                        false,
                        "url",
                        "/v1/invoices/" + id + "/lines"),
                "metadata",
                data.get("metadata"),
                "period_start",
                change.now(),
                "period_end",
                change.now());
        Json.set(invoice, "amount_due", total, "amount_remaining", total, "subtotal", total, "total", total);
        Json.set(invoice, "subtotal_excluding_tax", total, "total_excluding_tax", total);
        Invoices.copyCustomer(change, invoice);
        return invoice;
    }

    private static JsonArray lines(Change change, JsonObject session, String invoice) {
        var lines = new JsonArray();
        Json.each(change.get(Kind.LINE_ITEM, session.get("id").getAsString()), "data")
                .map(JsonElement::getAsJsonObject)
                .map(item -> line(change, item, invoice))
                .forEach(lines::add);
        return lines;
    }

    private static JsonObject line(Change change, JsonObject item, String invoice) {
        var price = item.getAsJsonObject("price");
        var details = Json.object(
                "invoice_item",
                "ii_" + Ids.random(24),
                "proration",
                false,
                "proration_details",
                null,
                "subscription",
                null);
        return Json.set(
                Templates.of("invoice_line"),
                "id",
                "il_" + Ids.random(24),
                "amount",
                item.get("amount_total"),
                "currency",
                item.get("currency"),
                "description",
                item.get("description"),
                "invoice",
                invoice,
                "parent",
                Json.object(
                        "invoice_item_details",
                        details,
                        "subscription_item_details",
                        null,
                        "type",
                        "invoice_item_details"),
                "period",
                Json.object("end", change.now(), "start", change.now()),
                "pricing",
                Json.object(
                        "price_details", Json.object("price", price.get("id"), "product", price.get("product")),
                        "type", "price_details",
                        "unit_amount_decimal", price.get("unit_amount_decimal")),
                "quantity",
                item.get("quantity"),
                "quantity_decimal",
                item.get("quantity").getAsString(),
                "subtotal",
                item.get("amount_subtotal"));
    }
}
