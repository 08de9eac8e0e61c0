package org.dossier.booking.consultations.availability;

import java.time.Instant;
import java.util.UUID;

/**
 * A call that holds the expert's time.
 *
 * @param during with its buffers
 */
public record Booked(UUID callId, Instant start, Period during) {}
