package org.dossier.report.catalogue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as our texts write them. */
public final class Dates {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Dates() {}

    /** The day in UTC, such as {@code 6 May 2025}. */
    public static String day(Instant instant) {
        return DAY.format(instant);
    }

    /** The last day in UTC on which something holds that ends at this moment. */
    public static String lastDay(Instant end) {
        return DAY.format(end.minusNanos(1));
    }
}
