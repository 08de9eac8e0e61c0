package org.dossier.stripe.sandbox.sim;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.google.gson.JsonObject;

import org.dossier.stripe.sandbox.http.Answer;
import org.dossier.stripe.sandbox.http.Page;
import org.dossier.stripe.sandbox.pages.Html;
import org.dossier.stripe.sandbox.store.Change;
import org.dossier.stripe.sandbox.store.Json;
import org.dossier.stripe.sandbox.store.Kind;
import org.dossier.stripe.sandbox.store.Store;
import org.dossier.stripe.sandbox.store.Templates;

/** The page for people who want to see what was paid, and the stylesheet of all pages. */
public final class IndexPages implements Page.Source {

    private static final int SHOWN = 25;

    private final Store store;

    public IndexPages(Store store) {
        this.store = store;
    }

    @Override
    public List<Page> pages() {
        return List.of(
                Page.get("/", visit -> Answer.html(200, store.change(IndexPages::index))),
                Page.get(
                        "/_sim/sandbox.css",
                        visit -> Answer.file(
                                "text/css; charset=utf-8",
                                Templates.resource("/pages/sandbox.css")
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))));
    }

    private static String index(Change change) {
        return Html.page(
                "Payments",
                "<h1 class=\"wide\">Payments in the sandbox</h1>\n<p>The sandbox's clock says "
                        + Html.moment(change.now()) + " UTC.</p>\n"
                        + section(
                                change,
                                Kind.SESSION,
                                "Checkout sessions",
                                "When, Customer, State, Amount",
                                IndexPages::session)
                        + section(
                                change,
                                Kind.SUBSCRIPTION,
                                "Subscriptions",
                                "When, Id, Customer, State",
                                IndexPages::subscription)
                        + section(change, Kind.INVOICE, "Invoices", "When, Number, State, Amount", IndexPages::invoice)
                        + section(change, Kind.CUSTOMER, "Customers", "When, Id, E-mail, Name", IndexPages::customer)
                        + section(
                                change,
                                Kind.DELIVERY,
                                "Webhook deliveries",
                                "When, Event, State, Attempts",
                                IndexPages::delivery)
                        + "<p><a href=\"/_sim/webhooks/deliveries\">All deliveries</a> · "
                        + "<a href=\"/_sim/unsupported\">Calls refused as not implemented</a> · "
                        + "<a href=\"/_sim/violations\">Schema violations</a></p>\n");
    }

    private static String section(
            Change change, Kind kind, String title, String columns, Function<JsonObject, List<String>> row) {
        var found = change.newestFirst(kind, each -> true);
        if (found.isEmpty()) {
            return "<h2>" + title + "</h2>\n<p>None yet.</p>\n";
        }
        var head = List.of(columns.split(", ")).stream()
                .map(column -> "<th scope=\"col\">" + column + "</th>")
                .collect(Collectors.joining());
        var rows = found.stream()
                .limit(SHOWN)
                .map(each -> "<tr><td>" + Html.moment(each.get("created").getAsLong()) + "</td>"
                        + row.apply(each).stream()
                                .map(cell -> "<td>" + cell + "</td>")
                                .collect(Collectors.joining())
                        + "</tr>\n")
                .collect(Collectors.joining());
        return "<h2>" + title + "</h2>\n<div class=\"scroll\"><table><thead><tr>" + head + "</tr></thead><tbody>\n"
                + rows + "</tbody></table></div>\n";
    }

    private static List<String> session(JsonObject session) {
        var id = session.get("id").getAsString();
        var email = Json.text(session, "customer_details.email").orElse("unknown yet");
        return List.of(
                "<a href=\"/c/pay/" + id + "\">" + Html.text(email) + "</a>",
                text(session, "status"),
                Html.money(
                        session.get("amount_total").getAsLong(),
                        session.get("currency").getAsString()));
    }

    private static List<String> subscription(JsonObject subscription) {
        return List.of(text(subscription, "id"), text(subscription, "customer"), text(subscription, "status"));
    }

    private static List<String> invoice(JsonObject invoice) {
        var number = Json.text(invoice, "number");
        return List.of(
                number.map(found ->
                                "<a href=\"/i/" + invoice.get("id").getAsString() + "\">" + Html.text(found) + "</a>")
                        .orElse("draft"),
                text(invoice, "status"),
                Html.money(
                        invoice.get("total").getAsLong(),
                        invoice.get("currency").getAsString()));
    }

    private static List<String> customer(JsonObject customer) {
        return List.of(text(customer, "id"), text(customer, "email"), text(customer, "name"));
    }

    private static List<String> delivery(JsonObject delivery) {
        return List.of(
                text(delivery, "type"),
                text(delivery, "status"),
                String.valueOf(delivery.getAsJsonArray("attempts").size()));
    }

    private static String text(JsonObject object, String field) {
        return Html.text(Json.text(object, field).orElse(""));
    }
}
