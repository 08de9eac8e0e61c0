package org.dossier.booking.consultations.desk;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.UUID;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.consultations.experts.CallKind;
import org.dossier.booking.payments.RefundPolicy;
import org.dossier.kit.money.Money;

/**
 * A kind of call as staff typed it.
 *
 * @param id of the kind; null for a new one
 * @param price in whole units and cents, as in 240.00
 */
record KindForm(
        @Nullable UUID id,
        String name,
        String summary,
        String minutes,
        String price,
        String subscriberPrice,
        String currency,
        String policy,
        String moveUntil,
        boolean byHours,
        boolean active,
        DeskFault fault) {
    private static final long MOST_MINOR = 10_000_000;

    static KindForm empty() {
        return new KindForm(null, "", "", "60", "0", "", "EUR", "48:100,24:50", "24", false, true, DeskFault.NONE);
    }

    static KindForm of(CallKind kind) {
        return new KindForm(
                kind.id(),
                kind.name(),
                kind.summary(),
                String.valueOf(kind.minutes()),
                amount(kind.price()),
                kind.subscriberPrice() == null ? "" : amount(kind.subscriberPrice()),
                kind.price().currency(),
                kind.refundPolicy().text(),
                String.valueOf(kind.moveUntil().toHours()),
                kind.paidByHours(),
                kind.active(),
                DeskFault.NONE);
    }

    static KindForm of(@Nullable UUID id, MultivaluedMap<String, String> form) {
        var typed = new KindForm(
                id,
                Reason.inOneLine(text(form, "name")),
                Reason.inOneLine(text(form, "summary")),
                text(form, "minutes"),
                text(form, "price"),
                text(form, "subscriberPrice"),
                text(form, "currency"),
                text(form, "policy"),
                text(form, "moveUntil"),
                form.containsKey("byHours"),
                form.containsKey("active"),
                DeskFault.NONE);
        return typed.with(typed.check());
    }

    KindForm with(DeskFault found) {
        return new KindForm(
                id,
                name,
                summary,
                minutes,
                price,
                subscriberPrice,
                currency,
                policy,
                moveUntil,
                byHours,
                active,
                found);
    }

    public boolean isFaulty() {
        return fault.isFound();
    }

    boolean isOf(CallKind kind) {
        return kind.id().equals(id);
    }

    int minutesNumber() {
        return within(Integer.parseInt(minutes), 10, 480);
    }

    int moveUntilHours() {
        return within(Integer.parseInt(moveUntil), 0, 720);
    }

    long priceMinor() {
        return minor(price);
    }

    @Nullable
    Long subscriberPriceMinor() {
        return subscriberPrice.isBlank() ? null : minor(subscriberPrice);
    }

    String policyText() {
        return RefundPolicy.parse(policy).text();
    }

    private DeskFault check() {
        if (name.isEmpty() || name.length() > 120) {
            return DeskFault.NO_NAME;
        }
        try {
            var full = priceMinor();
            var forSubscribers = subscriberPriceMinor();
            var isOrdered = forSubscribers == null || forSubscribers <= full;
            if (minutesNumber() < 0 || moveUntilHours() < 0 || !isOrdered) {
                return DeskFault.NO_NUMBER;
            }
        } catch (IllegalArgumentException | ArithmeticException e) {
            return DeskFault.NO_NUMBER;
        }
        return isPolicy(policy) ? DeskFault.NONE : DeskFault.NO_POLICY;
    }

    private static boolean isPolicy(String text) {
        try {
            return RefundPolicy.parse(text).steps().size() <= 10;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private long minor(String amount) {
        var digits = Currency.getInstance(currency).getDefaultFractionDigits();
        var minor = new BigDecimal(amount.strip()).movePointRight(digits).longValueExact();
        if (minor < 0 || minor > MOST_MINOR) {
            throw new IllegalArgumentException("An amount is between zero and 100,000.");
        }
        return minor;
    }

    private static int within(int number, int least, int most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException("Out of bounds.");
        }
        return number;
    }

    private static String amount(Money money) {
        var digits = Currency.getInstance(money.currency()).getDefaultFractionDigits();
        return BigDecimal.valueOf(money.minor(), digits).toPlainString();
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        var value = form.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
