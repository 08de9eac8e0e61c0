package org.dossier.booking.courses.desk;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.dossier.booking.courses.catalogue.Meeting;
import org.dossier.kit.money.Money;

/** Reads what staff enter: each empty where it cannot be understood. */
final class Parse {
    private static final Pattern MEETING =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\s+(\\d{1,2}:\\d{2})\\s*(?:-|–|to)\\s*(\\d{1,2}:\\d{2})");

    /** As much as ten seats may cost at once. */
    private static final long MOST_MINOR = 1_000_000;

    private Parse() {}

    static Optional<Integer> number(String text, int least, int most) {
        try {
            var number = Integer.parseInt(text);
            return number < least || number > most ? Optional.empty() : Optional.of(number);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static Optional<Money> money(String text, String currency) {
        try {
            var digits = Currency.getInstance(currency).getDefaultFractionDigits();
            var minor = new BigDecimal(text).movePointRight(digits).longValueExact();
            return minor < 0 || minor > MOST_MINOR ? Optional.empty() : Optional.of(new Money(minor, currency));
        } catch (ArithmeticException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Optional<String> currency(String text) {
        try {
            return Optional.of(
                    Currency.getInstance(text.toUpperCase(Locale.ROOT)).getCurrencyCode());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A zone of the database, not a mere offset: only a zone knows its summer. */
    static Optional<ZoneId> zone(String text) {
        try {
            var zone = ZoneId.of(text);
            return text.contains("/") || text.equals("UTC") ? Optional.of(zone) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A moment such as 2026-09-01T12:00, in a zone where it exists. */
    static Optional<Instant> moment(String text, ZoneId zone) {
        try {
            var civil = LocalDateTime.parse(text);
            return exists(civil, zone) ? Optional.of(civil.atZone(zone).toInstant()) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether the clocks of a zone show this time on that day: not in the gap of a change. */
    static boolean exists(LocalDateTime civil, ZoneId zone) {
        return !zone.getRules().getValidOffsets(civil).isEmpty();
    }

    /** Lines such as {@code 2026-09-12 09:00-17:00}; empty if one is not. */
    static List<Meeting> meetings(String text) {
        var meetings = new ArrayList<Meeting>();
        for (var line :
                text.lines().map(String::strip).filter(each -> !each.isEmpty()).toList()) {
            var parts = MEETING.matcher(line);
            if (!parts.matches()) {
                return List.of();
            }
            try {
                var day = LocalDate.parse(parts.group(1));
                var begins = day.atTime(time(parts.group(2)));
                var ends = day.atTime(time(parts.group(3)));
                meetings.add(new Meeting(meetings.size() + 1, begins, ends));
            } catch (DateTimeException e) {
                return List.of();
            }
        }
        return meetings;
    }

    private static LocalTime time(String text) {
        return LocalTime.parse(text.length() == 4 ? "0" + text : text);
    }
}
