package org.dossier.booking.courses;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.quarkus.qute.i18n.MessageBundles;

import org.dossier.booking.payments.RefundPolicy;
import org.dossier.kit.money.Money;

/** Times and policies as people read them, the same on pages, in mails and on certificates. */
public final class Phrases {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter SHORT_ZONE = DateTimeFormatter.ofPattern("zzz", Locale.UK);

    private Phrases() {}

    /** {@code Saturday 12 September 2026, 09:00 to 17:00}. */
    public static String span(LocalDateTime begins, LocalDateTime ends) {
        var isOneDay = begins.toLocalDate().equals(ends.toLocalDate());
        return texts().span(
                        DAY.format(begins),
                        TIME.format(begins),
                        isOneDay ? TIME.format(ends) : DAY.format(ends) + ", " + TIME.format(ends));
    }

    /** {@code 12 September 2026}, or the first and the last day. */
    public static String days(LocalDateTime first, LocalDateTime last) {
        return first.toLocalDate().equals(last.toLocalDate())
                ? DATE.format(first)
                : texts().days(DATE.format(first), DATE.format(last));
    }

    /** {@code 12 September 2026 to 3 October 2026, 4 meetings}. */
    public static String meetings(String days, int count) {
        return texts().meetings(days, count);
    }

    /** {@code Berlin time (CEST)}, as it is called at that moment; {@code UTC+02:00} for a mere offset. */
    public static String zone(ZoneId zone, LocalDateTime at) {
        if (zone instanceof ZoneOffset offset) {
            return ZoneId.ofOffset("UTC", offset).getId();
        }
        var id = zone.getId();
        if (!id.contains("/")) {
            return id;
        }
        var city = id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
        return texts().zone(city, SHORT_ZONE.format(at.atZone(zone)));
    }

    /** {@code 14:35, Berlin time (CEST)}. */
    public static String time(Instant at, ZoneId zone) {
        var civil = LocalDateTime.ofInstant(at, zone);
        return texts().timeIn(TIME.format(civil), zone(zone, civil));
    }

    /** {@code 12 September 2026, 14:35, Berlin time (CEST)}. */
    public static String moment(Instant at, ZoneId zone) {
        return DATE.format(LocalDateTime.ofInstant(at, zone)) + ", " + time(at, zone);
    }

    /** {@code 12 September 2026}. */
    public static String date(Instant at, ZoneId zone) {
        return DATE.format(LocalDateTime.ofInstant(at, zone));
    }

    /** {@code 6 hours 30 minutes}. */
    public static String length(int minutes) {
        var hours = minutes / 60;
        var rest = minutes % 60;
        if (rest == 0) {
            return texts().hours(hours);
        }
        return hours == 0
                ? texts().minutes(rest)
                : texts().hoursAndMinutes(texts().hours(hours), texts().minutes(rest));
    }

    /** {@code €450.00}, or that it costs nothing. */
    public static String price(Money money) {
        return money.minor() == 0 ? texts().free() : money.format(Locale.ENGLISH);
    }

    /** {@code Ana, Ben and Lea}. */
    public static String names(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : texts().and(String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
    }

    /** What goes back when, a sentence for each step. */
    public static List<String> policy(RefundPolicy policy) {
        var sentences = new ArrayList<String>();
        for (var step : policy.steps()) {
            var share = texts().share(step.percent());
            sentences.add(
                    step.notice().isZero()
                            ? texts().refundUntilItBegins(share)
                            : texts().refundUntil(notice(step.notice()), share));
        }
        sentences.add(sentences.isEmpty() ? texts().noRefund() : texts().noRefundLater());
        return sentences;
    }

    private static String notice(Duration notice) {
        var hours = notice.toHours();
        return hours % 24 == 0 ? texts().noticeInDays(hours / 24) : texts().noticeInHours(hours);
    }

    private static PhraseTexts texts() {
        return MessageBundles.get(PhraseTexts.class);
    }
}
