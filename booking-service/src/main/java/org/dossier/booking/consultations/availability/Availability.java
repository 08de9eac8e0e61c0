package org.dossier.booking.consultations.availability;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** All that decides when one expert is free. */
public record Availability(Rules rules, List<DayException> exceptions, List<Period> busy, List<Booked> booked) {
    /** The free slots of a length. */
    List<Period> freeSlots(Duration length, Instant from, Instant to, Instant now, @Nullable UUID exceptCall) {
        var others = booked.stream()
                .filter(call -> !call.callId().equals(exceptCall))
                .toList();
        return FreeSlots.freeSlots(rules, exceptions, busy, others, length, from, to, now);
    }
}
