package org.dossier.booking.courses;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.dossier.booking.payments.RefundPolicy;

/** Times and policies as people read them, the same on pages, in mails and on certificates. */
public final class Phrases {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter SHORT_ZONE = DateTimeFormatter.ofPattern("zzz", Locale.UK);

    private Phrases() {}

    /** {@code Saturday 12 September 2026, 09:00 to 17:00}. */
    public static String span(LocalDateTime begins, LocalDateTime ends) {
        var from = DAY.format(begins) + ", " + TIME.format(begins) + " to ";
        return from
                + (begins.toLocalDate().equals(ends.toLocalDate()) ? "" : DAY.format(ends) + ", ")
                + TIME.format(ends);
    }

    /** {@code 12 September 2026}, or the first and the last day. */
    public static String days(LocalDateTime first, LocalDateTime last) {
        return first.toLocalDate().equals(last.toLocalDate())
                ? DATE.format(first)
                : DATE.format(first) + " to " + DATE.format(last);
    }

    /** {@code Berlin time (CEST)}, as it is called at that moment. */
    public static String zone(ZoneId zone, LocalDateTime at) {
        var id = zone.getId();
        if (!id.contains("/")) {
            return id;
        }
        var city = id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
        return city + " time (" + SHORT_ZONE.format(at.atZone(zone)) + ")";
    }

    /** {@code 14:35, Berlin time (CEST)}. */
    public static String time(Instant at, ZoneId zone) {
        var civil = LocalDateTime.ofInstant(at, zone);
        return TIME.format(civil) + ", " + zone(zone, civil);
    }

    /** {@code 12 September 2026, 14:35, Berlin time (CEST)}. */
    public static String moment(Instant at, ZoneId zone) {
        return DATE.format(LocalDateTime.ofInstant(at, zone)) + ", " + time(at, zone);
    }

    /** {@code 12 September 2026}. */
    public static String date(Instant at, ZoneId zone) {
        return DATE.format(LocalDateTime.ofInstant(at, zone));
    }

    /** What goes back when, a sentence for each step. */
    public static List<String> policy(RefundPolicy policy) {
        var sentences = new ArrayList<String>();
        for (var step : policy.steps()) {
            var share = step.percent() == 100 ? "all of what you paid" : step.percent() + " % of what you paid";
            sentences.add(
                    step.notice().isZero()
                            ? "Cancel before it begins and " + share + " goes back."
                            : "Cancel at least " + length(step.notice()) + " before it begins and " + share
                                    + " goes back.");
        }
        sentences.add(sentences.isEmpty() ? "Nothing goes back if you cancel." : "Later than that, nothing goes back.");
        return sentences;
    }

    private static String length(Duration notice) {
        var hours = notice.toHours();
        if (hours % 24 == 0) {
            return hours == 24 ? "a day" : hours / 24 + " days";
        }
        return hours == 1 ? "an hour" : hours + " hours";
    }
}
