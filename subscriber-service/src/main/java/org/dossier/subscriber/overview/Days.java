package org.dossier.subscriber.overview;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as the page writes them; in UTC, as Stripe's invoices are. */
final class Days {
    private static final DateTimeFormatter LONG =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(ZoneOffset.UTC);

    private Days() {}

    static String of(Instant instant) {
        return LONG.format(instant);
    }

    /** The last day on which something holds whose end is exclusive. */
    static String lastBefore(Instant end) {
        return LONG.format(end.minusNanos(1));
    }
}
