package org.dossier.stripe.sandbox.billing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

import com.google.gson.JsonObject;

/** Where billing periods end: counted from the anchor, so that a month begun on the 31st finds the 31st again. */
final class Periods {

    private Periods() {}

    /** The first end of a period after this moment, in seconds. */
    static long endAfter(long anchor, long start, JsonObject price) {
        var recurring = price.getAsJsonObject("recurring");
        long count = recurring.get("interval_count").getAsLong();
        var interval = recurring.get("interval").getAsString();
        var from = Instant.ofEpochSecond(anchor).atZone(ZoneOffset.UTC);
        long periods = 1;
        while (plus(from, interval, count * periods).toEpochSecond() <= start) {
            periods++;
        }
        return plus(from, interval, count * periods).toEpochSecond();
    }

    private static ZonedDateTime plus(ZonedDateTime from, String interval, long count) {
        return switch (interval) {
            case "day" -> from.plusDays(count);
            case "week" -> from.plusWeeks(count);
            case "month" -> from.plusMonths(count);
            case "year" -> from.plusYears(count);
            default -> throw new IllegalStateException("No such interval: " + interval);
        };
    }
}
