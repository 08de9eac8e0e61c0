package org.dossier.booking.courses.changes;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import org.dossier.booking.calendar.ZoneRulesVersion;
import org.dossier.booking.courses.catalogue.Meeting;
import org.dossier.booking.courses.catalogue.Runs;
import org.dossier.booking.courses.letters.CourseDates;
import org.dossier.booking.courses.letters.SeatLetters;
import org.dossier.booking.courses.seats.Enrolments;
import org.dossier.kit.audit.AuditEntry;
import org.dossier.kit.audit.AuditTrail;
import org.dossier.kit.jobs.DueRows;

/**
 * Keeps meetings at their civil time when a state changes the rules of their zone: the moments move, and participants are
 * invited anew to those that did. Rules come with a new version of Java, so that looking now and then is enough.
 */
@ApplicationScoped
class FollowZoneRules {
    private static final String NAME = "courses-follow-zone-rules";

    private final MeetingTimes times;
    private final Runs runs;
    private final Enrolments enrolments;
    private final CourseDates dates;
    private final SeatLetters letters;
    private final AuditTrail trail;
    private final DueRows dueRows;
    private final ZoneRulesVersion version;

    FollowZoneRules(
            MeetingTimes times,
            Runs runs,
            Enrolments enrolments,
            CourseDates dates,
            SeatLetters letters,
            AuditTrail trail,
            DueRows dueRows,
            ZoneRulesVersion version) {
        this.times = times;
        this.runs = runs;
        this.enrolments = enrolments;
        this.dates = dates;
        this.letters = letters;
        this.trail = trail;
        this.dueRows = dueRows;
        this.version = version;
    }

    @Scheduled(
            identity = NAME,
            every = "${dossier.bookings.zone-rules-every:PT1H}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        if (version.mayBeFollowed()) {
            dueRows.handle(NAME, Duration.ofMinutes(5), times::toLookAt, this::follow);
        }
    }

    private void follow(UUID id) {
        enrolments.lockLiveIn(id);
        var run = runs.getForUpdate(id);
        var displaced = times.displacedOf(run);
        runs.followRules(run);
        if (displaced.isEmpty()) {
            return;
        }
        var date = dates.of(id);
        enrolments.followRules(id, run.beginsAt(), date.run().beginsAt());
        var moved = run.meetings().stream()
                .filter(meeting -> displaced.contains(meeting.number()))
                .toList();
        for (var seat : enrolments.confirmedIn(id)) {
            letters.followedRules(seat, date, moved);
            enrolments.invited(seat.id(), run.meetings().size(), true);
        }
        record(id, run.zone().getId(), moved);
    }

    private void record(UUID id, String zone, List<Meeting> moved) {
        trail.record(new AuditEntry(
                "system",
                "time zones",
                "run-moved",
                "run",
                id.toString(),
                "the rules of " + zone + " changed",
                Map.of("meetings", String.valueOf(moved.size()))));
    }
}
