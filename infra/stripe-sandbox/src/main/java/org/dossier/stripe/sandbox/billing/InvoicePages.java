package org.dossier.stripe.sandbox.billing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.dossier.stripe.sandbox.customers.CardEntry;
import org.dossier.stripe.sandbox.http.Answer;
import org.dossier.stripe.sandbox.http.Page;
import org.dossier.stripe.sandbox.pages.CardFields;
import org.dossier.stripe.sandbox.pages.Html;
import org.dossier.stripe.sandbox.pages.Pdf;
import org.dossier.stripe.sandbox.store.Change;
import org.dossier.stripe.sandbox.store.Json;
import org.dossier.stripe.sandbox.store.Kind;
import org.dossier.stripe.sandbox.store.Store;

/** The hosted invoice, on which an open one can be paid, and the same as PDF. */
final class InvoicePages implements Page.Source {

    private final Store store;
    private final PayInvoice payInvoice;

    InvoicePages(Store store, PayInvoice payInvoice) {
        this.store = store;
        this.payInvoice = payInvoice;
    }

    @Override
    public List<Page> pages() {
        return List.of(
                Page.get(
                        "/i/:id",
                        visit -> on(
                                visit, (change, invoice) -> Answer.html(200, html(change, invoice, "", "", Map.of())))),
                Page.post("/i/:id", visit -> on(visit, (change, invoice) -> pay(change, invoice, visit))),
                Page.get(
                        "/i/:id/pdf",
                        visit -> on(
                                visit,
                                (change, invoice) -> Answer.file("application/pdf", Pdf.of(text(change, invoice))))));
    }

    private Answer on(Page.Visit visit, BiFunction<Change, JsonObject, Answer> then) {
        return store.change(change -> change.find(Kind.INVOICE, visit.id())
                .filter(invoice -> Json.at(invoice, "number").isPresent())
                .map(invoice -> then.apply(change, invoice))
                .orElseGet(() -> Html.notFound("There is no such invoice.")));
    }

    private Answer pay(Change change, JsonObject invoice, Page.Visit visit) {
        if (!Json.is(invoice, "status", "open")) {
            return Answer.redirect("/i/" + visit.id());
        }
        var entry = CardEntry.of(visit, change.now());
        if (!entry.isValid()) {
            return Answer.html(422, html(change, invoice, entry.expiry(), entry.name(), entry.problems()));
        }
        return payInvoice
                .with(change, invoice, entry)
                .map(problem ->
                        Answer.html(402, html(change, invoice, entry.expiry(), entry.name(), Map.of("", problem))))
                .orElseGet(() -> Answer.redirect("/i/" + visit.id()));
    }

    private static String html(
            Change change, JsonObject invoice, String expiry, String name, Map<String, String> problems) {
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
                %s""".formatted(
                        Html.text(Json.text(invoice, "number").orElse("")),
                        state(invoice),
                        Html.text(billedTo(invoice)),
                        Html.date(invoice.get("created").getAsLong()),
                        rows,
                        amount(invoice.get("total"), invoice),
                        Html.text(invoice.get("id").getAsString()),
                        payment(invoice, expiry, name, problems)));
    }

    private static String payment(JsonObject invoice, String expiry, String name, Map<String, String> problems) {
        if (!Json.is(invoice, "status", "open")) {
            return "";
        }
        return """
                <h2>Pay this invoice</h2>
                %s<form method="post" novalidate>
                %s<button type="submit">Pay %s</button>
                </form>
                %s""".formatted(
                        Html.alert(problems),
                        CardFields.of(expiry, name, problems),
                        amount(invoice.get("amount_remaining"), invoice),
                        CardFields.testCards());
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
        if (Json.at(line, "parent.subscription_item_details").isEmpty()) {
            return Html.date(Json.number(line, "period.start").orElse(0L));
        }
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
