package org.dossier.booking.consultations.availability;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Moments as addresses and forms bring them. */
public final class Moments {
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

    private Moments() {}

    /** A moment of this century; empty for what is none. Later ones are slips that not every database can keep. */
    public static Optional<Instant> find(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(Instant::parse).filter(Moments::isOrdinary);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public static boolean isOrdinary(Instant at) {
        return at.isAfter(FIRST) && at.isBefore(LAST);
    }
}
