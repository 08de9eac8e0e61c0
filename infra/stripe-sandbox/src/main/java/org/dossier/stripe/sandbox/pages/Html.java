package org.dossier.stripe.sandbox.pages;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;

import com.google.gson.JsonObject;

import org.dossier.stripe.sandbox.http.Answer;
import org.dossier.stripe.sandbox.store.Json;

/** The frame of the hosted pages, and the small parts they share. */
public final class Html {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss", Locale.ENGLISH);

    private Html() {}

    public static String page(String title, String main) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>%s · Stripe sandbox</title>
                <link rel="stylesheet" href="/_sim/sandbox.css">
                </head>
                <body>
                <header role="banner"><p class="banner"><strong>Stripe sandbox – no real money.</strong>
                This page stands in for Stripe while the site is developed and tested. Never enter a real card.</p></header>
                <main>
                %s</main>
                </body>
                </html>
                """.formatted(text(title), main);
    }

    public static Answer notFound(String sentence) {
        return message(404, "Not found", sentence, "");
    }

    /** A page that says one thing and offers, where there is one, a way on. */
    public static Answer message(int status, String title, String sentence, String link) {
        return Answer.html(
                status, page(title, "<h1>" + text(title) + "</h1>\n<p>" + text(sentence) + "</p>\n" + link + "\n"));
    }

    public static String link(String address, String label) {
        return address.isEmpty() ? "" : "<p><a href=\"" + text(address) + "\">" + text(label) + "</a></p>";
    }

    /** What went wrong as a whole (the empty name), or that some fields need a correction; empty if nothing did. */
    public static String alert(Map<String, String> problems) {
        if (problems.isEmpty()) {
            return "";
        }
        var sentence = problems.getOrDefault("", "Please correct the fields marked below.");
        return "<p class=\"alert\" role=\"alert\">" + text(sentence) + "</p>\n";
    }

    public static String text(String raw) {
        return raw.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A labelled field; what is wrong with it stands beside it and is tied to it. */
    public static String field(
            String name, String label, String value, String attributes, Map<String, String> problems) {
        var problem = problems.get(name);
        var described = problem == null ? "" : " aria-invalid=\"true\" aria-describedby=\"" + name + "-problem\"";
        return "<div class=\"field\"><label for=\"" + name + "\">" + text(label) + "</label>\n<input id=\"" + name
                + "\" name=\"" + name + "\" value=\"" + text(value) + "\" required " + attributes + described + ">"
                + (problem == null
                        ? ""
                        : "\n<p class=\"problem\" id=\"" + name + "-problem\">" + text(problem) + "</p>")
                + "</div>\n";
    }

    public static String money(long minor, String currency) {
        var unit = Currency.getInstance(currency.toUpperCase(Locale.ROOT));
        var amount = java.math.BigDecimal.valueOf(minor, unit.getDefaultFractionDigits());
        return unit.getCurrencyCode() + " " + String.format(Locale.ROOT, "%,." + amount.scale() + "f", amount);
    }

    /** Such as "per month" or "every 3 months". */
    public static String interval(JsonObject price) {
        var unit = Json.text(price, "recurring.interval").orElse("");
        long count = Json.number(price, "recurring.interval_count").orElse(1L);
        return count == 1 ? "per " + unit : "every " + count + " " + unit + "s";
    }

    public static String date(long seconds) {
        return DATE.format(Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC));
    }

    public static String moment(long seconds) {
        return MOMENT.format(Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC));
    }
}
