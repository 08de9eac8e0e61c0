package org.dossier.booking.consultations.availability;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time, its end not included. */
public record Period(Instant start, Instant end) {
    public static Period of(Instant start, Duration length) {
        return new Period(start, start.plus(length));
    }

    /** The same with time before and after. */
    Period widened(Duration before, Duration after) {
        return new Period(start.minus(before), end.plus(after));
    }
}
