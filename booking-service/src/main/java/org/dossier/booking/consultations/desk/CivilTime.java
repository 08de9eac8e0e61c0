package org.dossier.booking.consultations.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

import org.dossier.booking.consultations.availability.Moments;

/** A civil time that somebody typed. */
final class CivilTime {
    private CivilTime() {}

    /** Its moment; empty for what is none, or what the clocks skip. Of one that they show twice, the first. */
    static Optional<Instant> moment(String text, ZoneId zone) {
        try {
            var civil = LocalDateTime.parse(text.strip());
            return zone.getRules().getValidOffsets(civil).stream()
                    .findFirst()
                    .map(civil::toInstant)
                    .filter(Moments::isOrdinary);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
