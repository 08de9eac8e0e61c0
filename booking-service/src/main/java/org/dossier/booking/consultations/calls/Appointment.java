package org.dossier.booking.consultations.calls;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.consultations.availability.Period;
import org.dossier.booking.consultations.availability.Zones;

/**
 * When a call takes place: a civil time in a zone, as people have agreed on it, and the moments that followed from it by
 * the zone's rules when it was placed.
 */
@Embeddable
class Appointment {
    private LocalDateTime civilStart;
    private String zone;
    private Instant startsAt;
    private Instant endsAt;
    private Instant guardedFrom;
    private Instant guardedTo;
    private Instant placedAt;
    private @Nullable Instant clashesSince;
    private @Nullable Instant dayReminderAt;
    private @Nullable Instant hourReminderAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway")
    protected Appointment() {}

    Appointment(ZoneId zone, Instant start, Duration length, Period guarded, Instant at) {
        this.zone = zone.getId();
        place(start, length, guarded, at);
    }

    /** At this moment from now on; whoever was reminded of another is reminded again. */
    final void place(Instant start, Duration length, Period guarded, Instant at) {
        startsAt = start;
        endsAt = start.plus(length);
        guardedFrom = guarded.start();
        guardedTo = guarded.end();
        civilStart = LocalDateTime.ofInstant(start, zone());
        placedAt = at;
        clashesSince = null;
        dayReminderAt = null;
        hourReminderAt = null;
    }

    /**
     * When it begins by the rules that its zone has today; empty if that is the moment at which it is kept, or if nobody
     * knows the zone any more. An hour that comes twice is right either way.
     */
    Optional<Instant> startByRules() {
        return Zones.find(zone)
                .filter(known -> !LocalDateTime.ofInstant(startsAt, known).equals(civilStart))
                .map(known -> civilStart.atZone(known).toInstant());
    }

    /** It cannot follow the rules, as something else stands there. */
    void clash(Instant at) {
        if (clashesSince == null) {
            clashesSince = at;
        }
    }

    boolean isReminded(Duration before) {
        return (before.toHours() > 1 ? dayReminderAt : hourReminderAt) != null;
    }

    void reminded(Duration before, Instant at) {
        if (before.toHours() > 1) {
            dayReminderAt = at;
        } else {
            hourReminderAt = at;
        }
    }

    ZoneId zone() {
        return Zones.of(zone);
    }

    LocalDateTime civilStart() {
        return civilStart;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    Period guarded() {
        return new Period(guardedFrom, guardedTo);
    }

    Instant placedAt() {
        return placedAt;
    }
}
