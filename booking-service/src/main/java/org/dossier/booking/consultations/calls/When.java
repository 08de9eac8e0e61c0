package org.dossier.booking.consultations.calls;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A stretch of time as one reader's clock shows it; the one renderer of pages, mails and files. */
public record When(Instant start, Instant end, ZoneId zone) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    /** {@code Tuesday, 2 March 2027}. */
    public String day() {
        return DAY.format(start.atZone(zone));
    }

    /** {@code Tue 2 Mar 2027}. */
    public String shortDay() {
        return SHORT_DAY.format(start.atZone(zone));
    }

    /** {@code 10:00–11:00}. */
    public String hours() {
        return from() + "–" + TIME.format(end.atZone(zone));
    }

    /** {@code 10:00}. */
    public String from() {
        return TIME.format(start.atZone(zone));
    }

    /** Name and difference, as {@code Europe/Berlin, UTC+01:00}: on the day the clocks change, only that tells them apart. */
    public String zoneText() {
        var offset = zone.getRules().getOffset(start);
        return zone.getId().replace('_', ' ')
                + (zone.getId().equals("UTC") ? "" : ", UTC" + (offset.getTotalSeconds() == 0 ? "" : offset.getId()));
    }

    /** All of it in one line. */
    public String text() {
        return day() + ", " + hours() + " (" + zoneText() + ")";
    }

    /** For {@code <time datetime>}. */
    public String iso() {
        return start.atZone(zone).toOffsetDateTime().toString();
    }
}
