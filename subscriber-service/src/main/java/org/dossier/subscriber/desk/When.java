package org.dossier.subscriber.desk;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A moment as the desk writes it, in UTC, as Stripe and the audit trail count. */
record When(Instant at) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    public String day() {
        return DAY.format(at);
    }

    /** The last day on which something holds that ends at this moment. */
    public String lastDay() {
        return DAY.format(at.minusNanos(1));
    }

    public String minute() {
        return MINUTE.format(at);
    }

    public String iso() {
        return at.toString();
    }
}
