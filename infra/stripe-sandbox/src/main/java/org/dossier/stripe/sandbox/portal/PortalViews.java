package org.dossier.stripe.sandbox.portal;

import java.util.Map;
import java.util.stream.Collectors;

import com.google.gson.JsonObject;

import org.dossier.stripe.sandbox.billing.Subscriptions;
import org.dossier.stripe.sandbox.pages.CardFields;
import org.dossier.stripe.sandbox.pages.Html;
import org.dossier.stripe.sandbox.store.Json;
import org.dossier.stripe.sandbox.store.Kind;

/** The portal's pages as text. */
final class PortalViews {

    private PortalViews() {}

    static String home(PortalVisit portal) {
        return Html.page(
                "Billing",
                "<h1>Billing</h1>\n" + subscriptions(portal) + card(portal)
                        + (portal.allows("invoice_history") ? invoices(portal) : "") + back(portal));
    }

    private static String subscriptions(PortalVisit portal) {
        var all = portal.subscriptions().stream()
                .map(subscription -> subscription(portal, subscription))
                .collect(Collectors.joining());
        return "<h2>Current plan</h2>\n" + (all.isEmpty() ? "<p>There is no current subscription.</p>\n" : all);
    }

    private static String subscription(PortalVisit portal, JsonObject subscription) {
        var end = Json.number(subscription, "cancel_at");
        var when = end.isPresent()
                ? "Ends on " + Html.date(end.get())
                : "Renews on " + Html.date(Subscriptions.periodEnd(subscription));
        return "<p><strong>" + plan(portal, subscription) + "</strong><br>" + when
                + (Json.is(subscription, "status", "past_due") ? "<br>The last payment failed." : "") + "</p>\n"
                + (portal.allows("subscription_cancel") ? actions(portal, subscription, end.isPresent()) : "");
    }

    private static String actions(PortalVisit portal, JsonObject subscription, boolean ends) {
        var id = subscription.get("id").getAsString();
        return ends
                ? "<form method=\"post\" action=\"" + portal.address() + "/renew/" + id
                        + "\"><button type=\"submit\">Renew subscription</button></form>\n"
                : "<p><a href=\"" + portal.address() + "/cancel/" + id + "\">Cancel subscription</a></p>\n";
    }

    private static String plan(PortalVisit portal, JsonObject subscription) {
        return Json.each(subscription, "items.data")
                .map(item -> item.getAsJsonObject().getAsJsonObject("price"))
                .map(price -> Html.text(product(portal, price)) + ", "
                        + Html.money(
                                price.get("unit_amount").getAsLong(),
                                price.get("currency").getAsString()) + " "
                        + Html.interval(price))
                .collect(Collectors.joining("<br>"));
    }

    private static String product(PortalVisit portal, JsonObject price) {
        return Json.text(portal.change().get(Kind.PRODUCT, price.get("product").getAsString()), "name")
                .orElse("");
    }

    private static String card(PortalVisit portal) {
        var card = portal.card()
                .map(method -> method.getAsJsonObject("card"))
                .map(found -> Html.text(found.get("brand").getAsString()) + " ending in "
                        + found.get("last4").getAsString() + ", expires "
                        + found.get("exp_month").getAsInt() + "/"
                        + found.get("exp_year").getAsInt())
                .orElse("No card is kept.");
        var change = portal.allows("payment_method_update")
                ? "<p><a href=\"" + portal.address() + "/card\">Change card</a></p>\n"
                : "";
        return "<h2>Payment method</h2>\n<p>" + card + "</p>\n" + change;
    }

    private static String invoices(PortalVisit portal) {
        var rows = portal.invoices().stream().map(PortalViews::invoice).collect(Collectors.joining());
        return rows.isEmpty()
                ? "<h2>Invoices</h2>\n<p>There is no invoice yet.</p>\n"
                : "<h2>Invoices</h2>\n<table><thead><tr><th scope=\"col\">Date</th><th scope=\"col\">Invoice</th>"
                        + "<th scope=\"col\">State</th><th scope=\"col\" class=\"amount\">Amount</th></tr></thead>"
                        + "<tbody>" + rows + "</tbody></table>\n";
    }

    private static String invoice(JsonObject invoice) {
        return "<tr><td>" + Html.date(invoice.get("created").getAsLong()) + "</td><td><a href=\"/i/"
                + invoice.get("id").getAsString() + "\">"
                + Html.text(invoice.get("number").getAsString())
                + "</a></td><td>" + invoice.get("status").getAsString() + "</td><td class=\"amount\">"
                + Html.money(
                        invoice.get("total").getAsLong(),
                        invoice.get("currency").getAsString()) + "</td></tr>";
    }

    private static String back(PortalVisit portal) {
        return Json.text(portal.session(), "return_url")
                .map(url -> "<p class=\"back\"><a href=\"" + Html.text(url) + "\">Back to the site</a></p>\n")
                .orElse("");
    }

    static String confirmCancel(PortalVisit portal, JsonObject subscription) {
        var when = portal.cancelsAtOnce()
                ? "The subscription ends at once. Nothing is paid back."
                : "The subscription stays until " + Html.date(Subscriptions.periodEnd(subscription))
                        + " and then ends.";
        return Html.page("Cancel subscription", """
                <h1>Cancel subscription</h1>
                <p><strong>%s</strong></p>
                <p>%s</p>
                <form method="post"><button type="submit">Confirm cancellation</button></form>
                <p class="back"><a href="%s">Keep the subscription</a></p>
                """.formatted(plan(portal, subscription), when, portal.address()));
    }

    static String card(PortalVisit portal, String expiry, String name, Map<String, String> problems) {
        var alert = Html.alert(problems);
        return Html.page("Change card", """
                <h1>Change card</h1>
                %s<form method="post" action="%s/card" novalidate>
                %s<button type="submit">Save card</button>
                </form>
                <p class="back"><a href="%s">Back</a></p>
                %s""".formatted(
                        alert,
                        portal.address(),
                        CardFields.of(expiry, name, problems),
                        portal.address(),
                        CardFields.testCards()));
    }

    static String authentication() {
        return Html.page("3-D Secure", """
                <h1>Your bank asks for confirmation</h1>
                <p>3-D Secure test page: the new card waits for your answer.</p>
                <form method="post"><input type="hidden" name="outcome" value="complete">
                <button type="submit">Complete authentication</button></form>
                <form method="post"><input type="hidden" name="outcome" value="fail">
                <button type="submit" class="plain">Fail authentication</button></form>
                """);
    }
}
