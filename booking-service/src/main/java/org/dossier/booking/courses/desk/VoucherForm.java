package org.dossier.booking.courses.desk;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.courses.vouchers.Voucher;
import org.dossier.kit.money.Money;

/** A voucher as staff enter it; its moments are in UTC. */
final class VoucherForm {
    static final String NAME = "voucher";
    static final List<String> FIELDS =
            List.of("key", "code", "percent", "amount", "currency", "course", "from", "until", "most", "person");

    private static final int MOST_USES = 1_000_000;

    private VoucherForm() {}

    static Entered empty() {
        return Entered.filled(
                NAME, Map.of("key", UUID.randomUUID().toString(), "currency", "EUR", "most", "50", "person", "1"));
    }

    /** The voucher that was entered, or null if something is wrong, which is then noted. */
    static @Nullable Voucher read(Entered entered, Set<UUID> courses) {
        var code = entered.get("code").toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z0-9]{3,24}")) {
            entered.fault("code", DeskFault.NO_CODE);
        }
        var percent = entered.get("percent").isEmpty()
                ? null
                : Parse.number(entered.get("percent"), 1, 100).orElse(null);
        var amount = amount(entered);
        if (!entered.get("percent").isEmpty() && percent == null) {
            entered.fault("percent", DeskFault.NO_NUMBER);
        }
        if ((percent == null) == (amount == null)) {
            entered.fault("percent", DeskFault.ONE_KIND);
        }
        var from = Parse.moment(entered.get("from"), ZoneOffset.UTC).orElse(null);
        var until = Parse.moment(entered.get("until"), ZoneOffset.UTC).orElse(null);
        if (from == null) {
            entered.fault("from", DeskFault.NO_MOMENT);
        }
        if (until == null) {
            entered.fault("until", DeskFault.NO_MOMENT);
        } else if (from != null && !from.isBefore(until)) {
            entered.fault("until", DeskFault.UNORDERED);
        }
        var most = Parse.number(entered.get("most"), 1, MOST_USES).orElse(0);
        var person = Parse.number(entered.get("person"), 1, MOST_USES).orElse(0);
        if (most == 0) {
            entered.fault("most", DeskFault.NO_NUMBER);
        }
        if (person == 0) {
            entered.fault("person", DeskFault.NO_NUMBER);
        }
        var course = id(entered.get("course"));
        if (entered.isFaulty() || from == null || until == null) {
            return null;
        }
        var key = id(entered.get("key"));
        return new Voucher(
                key == null ? UUID.randomUUID() : key,
                code,
                percent,
                amount,
                course != null && courses.contains(course) ? course : null,
                from,
                until,
                most,
                0,
                person);
    }

    private static @Nullable Money amount(Entered entered) {
        if (entered.get("amount").isEmpty()) {
            return null;
        }
        var currency = Parse.currency(entered.get("currency")).orElse(null);
        var amount = currency == null
                ? null
                : Parse.money(entered.get("amount"), currency).orElse(null);
        if (amount == null || amount.minor() == 0) {
            entered.fault("amount", DeskFault.NO_AMOUNT);
            return null;
        }
        return amount;
    }

    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
