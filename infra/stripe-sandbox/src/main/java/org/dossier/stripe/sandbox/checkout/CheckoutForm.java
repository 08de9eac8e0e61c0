package org.dossier.stripe.sandbox.checkout;

import java.util.Map;
import java.util.stream.Collectors;

import com.google.gson.JsonObject;

import org.dossier.stripe.sandbox.pages.CardFields;
import org.dossier.stripe.sandbox.pages.Html;
import org.dossier.stripe.sandbox.store.Change;
import org.dossier.stripe.sandbox.store.Json;
import org.dossier.stripe.sandbox.store.Kind;

/** The words and fields of the payment page. */
final class CheckoutForm {

    private CheckoutForm() {}

    /** What was typed before and is shown again; never the card's number or code. */
    record Entered(String email, String expiry, String name) {}

    static boolean isEmailFixed(JsonObject session) {
        return Json.text(session, "customer_details.email").isPresent()
                && (Json.at(session, "customer").isPresent()
                        || Json.at(session, "customer_email").isPresent());
    }

    static String of(Change change, JsonObject session, Entered entered, Map<String, String> problems) {
        var alert = Html.alert(problems);
        return Html.page("Pay " + total(session), """
                <h1>%s</h1>
                %s%s<form method="post" action="/c/pay/%s" novalidate>
                %s%s<button type="submit">%s</button>
                </form>
                %s%s""".formatted(
                        isPayment(session) ? "Pay" : "Subscribe",
                        alert,
                        summary(change, session),
                        id(session),
                        email(session, entered, problems),
                        CardFields.of(entered.expiry(), entered.name(), problems),
                        "Pay " + total(session) + (isPayment(session) ? "" : " and subscribe"),
                        back(session),
                        CardFields.testCards()));
    }

    private static boolean isPayment(JsonObject session) {
        return Json.is(session, "mode", "payment");
    }

    private static String summary(Change change, JsonObject session) {
        var rows = Json.each(change.get(Kind.LINE_ITEM, id(session)), "data")
                .map(item -> row(item.getAsJsonObject()))
                .collect(Collectors.joining());
        return """
                <table><caption class="state">Your order</caption>
                <thead><tr><th scope="col">Item</th><th scope="col" class="amount">Price</th></tr></thead>
                <tbody>%s</tbody>
                <tfoot><tr><th scope="row">%s</th><td class="amount">%s</td></tr></tfoot></table>
                """.formatted(rows, isPayment(session) ? "Total" : "Due today", total(session));
    }

    private static String row(JsonObject item) {
        long quantity = item.get("quantity").getAsLong();
        var price = item.getAsJsonObject("price");
        return "<tr><td>" + Html.text(item.get("description").getAsString()) + (quantity == 1 ? "" : " × " + quantity)
                + "</td><td class=\"amount\">"
                + Html.money(
                        item.get("amount_total").getAsLong(),
                        item.get("currency").getAsString()) + " "
                + (Json.at(price, "recurring").isPresent() ? Html.interval(price) : "") + "</td></tr>";
    }

    private static String email(JsonObject session, Entered entered, Map<String, String> problems) {
        if (isEmailFixed(session)) {
            return "<dl class=\"facts\"><dt>E-mail</dt><dd>" + Html.text(entered.email()) + "</dd></dl>\n";
        }
        return Html.field("email", "E-mail", entered.email(), "type=\"email\" autocomplete=\"email\"", problems);
    }

    private static String back(JsonObject session) {
        return Json.text(session, "cancel_url")
                .map(url -> "<p class=\"back\"><a href=\"" + Html.text(url) + "\">Cancel and go back</a></p>\n")
                .orElse("");
    }

    static String authentication(JsonObject session) {
        return Html.page("3-D Secure", """
                <h1>Your bank asks for confirmation</h1>
                <p>3-D Secure test page: a payment of <strong>%s</strong> waits for your answer.</p>
                <form method="post"><input type="hidden" name="outcome" value="complete">
                <button type="submit">Complete authentication</button></form>
                <form method="post"><input type="hidden" name="outcome" value="fail">
                <button type="submit" class="plain">Fail authentication</button></form>
                """.formatted(total(session)));
    }

    private static String total(JsonObject session) {
        return Html.money(
                session.get("amount_total").getAsLong(), session.get("currency").getAsString());
    }

    private static String id(JsonObject session) {
        return session.get("id").getAsString();
    }
}
