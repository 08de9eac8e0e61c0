package org.dossier.booking.consultations.availability;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time, its end not included. */
public record Period(Instant start, Instant end) {
    public static Period of(Instant start, Duration length) {
        return new Period(start, start.plus(length));
    }

    /** What of it lies between two moments, of which it touches what is between. */
    Period within(Instant from, Instant to) {
        return new Period(start.isBefore(from) ? from : start, end.isAfter(to) ? to : end);
    }

    /** The same so much later, or earlier. */
    public Period shifted(Duration by) {
        return new Period(start.plus(by), end.plus(by));
    }

    /** The same with time before and after. */
    Period widened(Duration before, Duration after) {
        return new Period(start.minus(before), end.plus(after));
    }
}
