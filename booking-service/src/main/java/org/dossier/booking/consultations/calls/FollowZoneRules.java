package org.dossier.booking.consultations.calls;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import org.dossier.booking.calendar.ZoneRulesVersion;
import org.dossier.booking.consultations.availability.Slots;
import org.dossier.kit.audit.AuditEntry;
import org.dossier.kit.audit.AuditTrail;
import org.dossier.kit.jobs.DueRows;

/**
 * Keeps calls at their civil time when a state changes the rules of its zone: the moment moves, and everybody is invited
 * anew. Rules come with a new version of Java, so that looking now and then is enough. What would then stand on another
 * call stays where it is, and the desk is told.
 */
@ApplicationScoped
class FollowZoneRules {
    private static final String NAME = "calls-follow-zone-rules";

    private final Calls calls;
    private final Slots slots;
    private final CallLetters letters;
    private final AuditTrail trail;
    private final DueRows dueRows;
    private final ZoneRulesVersion version;
    private final Clock clock;

    FollowZoneRules(
            Calls calls,
            Slots slots,
            CallLetters letters,
            AuditTrail trail,
            DueRows dueRows,
            ZoneRulesVersion version,
            Clock clock) {
        this.calls = calls;
        this.slots = slots;
        this.letters = letters;
        this.trail = trail;
        this.dueRows = dueRows;
        this.version = version;
        this.clock = clock;
    }

    @Scheduled(
            identity = NAME,
            every = "${dossier.bookings.zone-rules-every:PT1H}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        if (version.mayBeFollowed()) {
            dueRows.handle(
                    NAME, Duration.ofMinutes(5), this::displaced, each -> follow(each.getKey(), each.getValue()));
        }
    }

    /** By expert, as the calls of one move together. */
    private List<Map.Entry<UUID, List<UUID>>> displaced() {
        return List.copyOf(calls.displaced(clock.instant()).stream()
                .collect(Collectors.groupingBy(Call::expertId, Collectors.mapping(Call::id, Collectors.toList())))
                .entrySet());
    }

    private void follow(UUID expertId, List<UUID> displaced) {
        slots.lock(expertId);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var left = new ArrayList<>(displaced.stream().map(calls::getForUpdate).toList());
        // One that moves makes room for the next: tried until none moves any more.
        var some = true;
        while (some) {
            some = left.removeIf(call -> isSettled(call, now));
        }
        left.forEach(call -> call.clash(now));
    }

    /** Whether it now is where the rules put it, or need not be. */
    private boolean isSettled(Call call, Instant now) {
        var start = call.startByRules().orElse(null);
        if (start == null || !CallStatus.LIVE.contains(call.status())) {
            return true;
        }
        var before = call.startsAt();
        var guarded = call.guarded().shifted(Duration.between(before, start));
        if (!start.isAfter(now) || calls.isTaken(call.expertId(), guarded, call.id())) {
            return false;
        }
        call.followRules(start, guarded, now);
        calls.write(call);
        if (call.status() == CallStatus.CONFIRMED) {
            letters.followedRules(call);
        }
        record(call, before);
        return true;
    }

    private void record(Call call, Instant before) {
        var details = Map.of("from", before.toString(), "to", call.startsAt().toString());
        trail.record(new AuditEntry(
                "system",
                "time zones",
                "call-moved",
                "call",
                call.id().toString(),
                "the rules of " + call.zone().getId() + " changed",
                details));
    }
}
