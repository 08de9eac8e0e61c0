package org.dossier.stripe.sandbox.customers;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import com.google.gson.JsonObject;

import org.dossier.stripe.sandbox.http.Page;
import org.dossier.stripe.sandbox.store.Json;

/**
 * What somebody typed into a card form. {@code problems} says per field what is wrong, and is empty when all is well.
 */
public record CardEntry(String number, String expiry, String cvc, String name, Map<String, String> problems) {

    private static final Pattern EXPIRY = Pattern.compile("(0?[1-9]|1[0-2])\\s*/\\s*(?:20)?(\\d\\d)");

    public static CardEntry of(Page.Visit visit, long now) {
        var number = visit.text("number").replaceAll("[\\s-]", "");
        var entry = new CardEntry(
                number, visit.text("expiry"), visit.text("cvc"), visit.text("name"), new LinkedHashMap<>());
        entry.check(now);
        return entry;
    }

    private void check(long now) {
        if (!number.matches("\\d{12,19}") || !hasCheckDigit()) {
            problems.put("number", "Your card number is invalid.");
        } else if (TestCard.ofNumber(number).isEmpty()) {
            problems.put("number", "This is a sandbox: only the test cards listed below are accepted.");
        }
        checkExpiry(now);
        if (!cvc.matches("\\d{3,4}")) {
            problems.put("cvc", "Your card's security code is incomplete.");
        }
        if (name.isEmpty()) {
            problems.put("name", "Enter the name on the card.");
        }
    }

    private void checkExpiry(long now) {
        if (!EXPIRY.matcher(expiry).matches()) {
            problems.put("expiry", "Enter the expiry date as month and year, such as 12 / 34.");
        } else if (month().isBefore(
                        YearMonth.from(java.time.Instant.ofEpochSecond(now).atOffset(ZoneOffset.UTC)))) {
            problems.put("expiry", "Your card's expiration year is in the past.");
        }
    }

    private boolean hasCheckDigit() {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : digit * 2;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }

    private YearMonth month() {
        var matcher = EXPIRY.matcher(expiry);
        if (!matcher.matches()) {
            throw new IllegalStateException("The expiry was not checked.");
        }
        return YearMonth.of(2000 + Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(1)));
    }

    public boolean isValid() {
        return problems.isEmpty();
    }

    /** The card; only of a valid entry. */
    public TestCard card() {
        return TestCard.ofNumber(number).orElseThrow();
    }

    /** What has to be kept to make a payment method of it later; not the number. */
    public JsonObject kept() {
        return Json.object(
                "card", card().name(),
                "exp_month", month().getMonthValue(),
                "exp_year", month().getYear(),
                "name", name);
    }
}
