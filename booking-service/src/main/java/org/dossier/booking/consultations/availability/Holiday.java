package org.dossier.booking.consultations.availability;

import java.time.LocalDate;
import java.util.UUID;

/** Days without calls, the first and the last included. */
public record Holiday(UUID id, LocalDate first, LocalDate last) {
    boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
