package org.dossier.booking.consultations.availability;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A day that is unlike others of the week; several of one day give it several hours.
 *
 * @param from null if the expert takes no calls on that day
 */
public record DayException(
        UUID id,
        LocalDate day,
        @Nullable LocalTime from,
        @Nullable LocalTime to) {
    public boolean isClosed() {
        return from == null;
    }
}
