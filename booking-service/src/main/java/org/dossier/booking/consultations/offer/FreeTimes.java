package org.dossier.booking.consultations.offer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.consultations.availability.Period;
import org.dossier.booking.consultations.availability.Slots;
import org.dossier.booking.consultations.availability.Zones;
import org.dossier.booking.consultations.calls.Calls;
import org.dossier.booking.consultations.experts.CallKind;
import org.dossier.booking.consultations.experts.Expert;
import org.dossier.kit.identity.Reader;

/** What can be chosen from now on. */
@ApplicationScoped
public class FreeTimes {
    /** The longest horizon that an expert can have. */
    private static final Duration AHEAD = Duration.ofDays(366);

    private final Slots slots;
    private final Calls calls;
    private final Clock clock;

    FreeTimes(Slots slots, Calls calls, Clock clock) {
        this.slots = slots;
        this.calls = calls;
        this.clock = clock;
    }

    List<Period> of(Expert expert, CallKind kind) {
        return of(expert.id(), kind.length(), null);
    }

    /** @param except a call that is to be moved; null for none */
    public List<Period> of(UUID expertId, Duration length, @Nullable UUID except) {
        var now = clock.instant();
        return slots.free(expertId, length, now, now.plus(AHEAD), except);
    }

    boolean isFree(Expert expert, CallKind kind, Instant start) {
        return slots.free(expert.id(), kind.length(), start, start.plusSeconds(1), null).stream()
                .anyMatch(slot -> slot.start().equals(start));
    }

    /** The zone in which this reader read times last; the expert's for who is new. */
    ZoneId zoneOf(Reader reader, ZoneId expertZone) {
        return reader.isSignedIn()
                ? calls.zoneOf(reader.subject()).flatMap(Zones::find).orElse(expertZone)
                : expertZone;
    }
}
