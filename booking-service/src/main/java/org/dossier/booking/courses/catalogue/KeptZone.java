package org.dossier.booking.courses.catalogue;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Reads a zone that was kept by its name. One that Java does not know, or no longer, is a mere offset: the one by which
 * participants were told when their first meeting begins, so that each page and entry goes on saying that moment. No run
 * is set in an offset otherwise, as only a zone knows its summer.
 */
final class KeptZone {
    private KeptZone() {}

    static ZoneId of(String name, LocalDateTime begins, Instant told) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return offset(begins, told);
        }
    }

    private static ZoneOffset offset(LocalDateTime begins, Instant told) {
        try {
            var ahead = Duration.between(told, begins.toInstant(ZoneOffset.UTC));
            return ZoneOffset.ofTotalSeconds(Math.toIntExact(ahead.toSeconds()));
        } catch (DateTimeException | ArithmeticException farApart) {
            return ZoneOffset.UTC;
        }
    }
}
