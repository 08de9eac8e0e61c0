package org.dossier.stripe.sandbox.billing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.dossier.stripe.sandbox.http.Answer;
import org.dossier.stripe.sandbox.http.Page;
import org.dossier.stripe.sandbox.pages.Html;
import org.dossier.stripe.sandbox.pages.Pdf;
import org.dossier.stripe.sandbox.store.Change;
import org.dossier.stripe.sandbox.store.Json;
import org.dossier.stripe.sandbox.store.Kind;
import org.dossier.stripe.sandbox.store.Store;

/** The hosted invoice, and the same as PDF. */
final class InvoicePages implements Page.Source {

    private final Store store;

    InvoicePages(Store store) {
        this.store = store;
    }

    @Override
    public List<Page> pages() {
        return List.of(Page.get("/i/:id", this::page), Page.get("/i/:id/pdf", this::pdf));
    }

    private Answer page(Page.Visit visit) {
        return store.change(change -> change.find(Kind.INVOICE, visit.id())
                .filter(invoice -> Json.at(invoice, "number").isPresent())
                .map(invoice -> Answer.html(200, html(change, invoice)))
                .orElseGet(() -> Html.notFound("There is no such invoice.")));
    }

    private static String html(Change change, JsonObject invoice) {
        var rows = lines(invoice).stream()
                .map(line -> "<tr><td>" + Html.text(description(change, line)) + "</td><td>" + period(line)
                        + "</td><td class=\"amount\">" + amount(line.get("amount"), invoice) + "</td></tr>")
                .collect(Collectors.joining());
        return Html.page("Invoice " + Json.text(invoice, "number").orElse(""), """
                <h1>Invoice %s</h1>
                <p class="state">%s</p>
                <dl class="facts">
                <dt>Billed to</dt><dd>%s</dd>
                <dt>Date</dt><dd>%s</dd>
                </dl>
                <table><thead><tr><th scope="col">Item</th><th scope="col">Period</th><th scope="col" class="amount">Amount</th></tr></thead>
                <tbody>%s</tbody>
                <tfoot><tr><th scope="row" colspan="2">Total</th><td class="amount">%s</td></tr></tfoot></table>
                <p><a href="/i/%s/pdf">Download as PDF</a></p>
                """.formatted(
                        Html.text(Json.text(invoice, "number").orElse("")),
                        state(invoice),
                        Html.text(billedTo(invoice)),
                        Html.date(invoice.get("created").getAsLong()),
                        rows,
                        amount(invoice.get("total"), invoice),
                        Html.text(invoice.get("id").getAsString())));
    }

    private Answer pdf(Page.Visit visit) {
        return store.change(change -> change.find(Kind.INVOICE, visit.id())
                .filter(invoice -> Json.at(invoice, "number").isPresent())
                .map(invoice -> Answer.file("application/pdf", Pdf.of(text(change, invoice))))
                .orElseGet(() -> Html.notFound("There is no such invoice.")));
    }

    private static List<String> text(Change change, JsonObject invoice) {
        var text = new ArrayList<String>();
        text.add("Invoice " + Json.text(invoice, "number").orElse(""));
        text.add("");
        text.add("Stripe sandbox - no real money");
        text.add("Date: " + Html.date(invoice.get("created").getAsLong()));
        text.add("Billed to: " + billedTo(invoice));
        text.add("Status: " + state(invoice));
        text.add("");
        for (var line : lines(invoice)) {
            text.add(description(change, line) + ", " + period(line) + ": " + amount(line.get("amount"), invoice));
        }
        text.add("");
        text.add("Total: " + amount(invoice.get("total"), invoice));
        text.add("Paid: " + amount(invoice.get("amount_paid"), invoice));
        return text;
    }

    private static List<JsonObject> lines(JsonObject invoice) {
        return Json.each(invoice, "lines.data")
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private static String description(Change change, JsonObject line) {
        var product = Json.text(line, "pricing.price_details.product").orElse("");
        var name = change.find(Kind.PRODUCT, product)
                .flatMap(found -> Json.text(found, "name"))
                .orElse(product);
        return line.get("quantity").getAsLong() + " × " + name;
    }

    private static String period(JsonObject line) {
        return Html.date(Json.number(line, "period.start").orElse(0L)) + " to "
                + Html.date(Json.number(line, "period.end").orElse(0L));
    }

    private static String billedTo(JsonObject invoice) {
        var name = Json.text(invoice, "customer_name").orElse("");
        var email = Json.text(invoice, "customer_email").orElse("");
        return name.isEmpty() ? email : name + ", " + email;
    }

    private static String state(JsonObject invoice) {
        var status = invoice.get("status").getAsString();
        return status.substring(0, 1).toUpperCase(Locale.ROOT) + status.substring(1);
    }

    private static String amount(JsonElement minor, JsonObject invoice) {
        return Html.money(minor.getAsLong(), invoice.get("currency").getAsString());
    }
}
