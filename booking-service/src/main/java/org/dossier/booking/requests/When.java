package org.dossier.booking.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A moment as the pages of requests write it, in UTC. */
public record When(Instant at) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    public String minute() {
        return MINUTE.format(at);
    }

    public String iso() {
        return at.toString();
    }

    /** A whole day. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }
}
