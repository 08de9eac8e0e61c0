package org.dossier.subscriber.notifications;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as mails write them, in UTC: the reader's own zone is not known. */
final class Day {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Day() {}

    static String of(Instant at) {
        return FORMAT.format(at);
    }

    /** The last day on which something holds whose end is exclusive. */
    static String lastBefore(Instant end) {
        return FORMAT.format(end.minusNanos(1));
    }
}
