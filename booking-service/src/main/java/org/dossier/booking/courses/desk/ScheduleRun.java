package org.dossier.booking.courses.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.dossier.booking.courses.catalogue.Run;
import org.dossier.booking.courses.catalogue.Runs;
import org.dossier.booking.courses.letters.CourseDate;
import org.dossier.booking.courses.letters.CourseDates;
import org.dossier.booking.courses.letters.SeatLetters;
import org.dossier.booking.courses.seats.Enrolments;
import org.dossier.booking.courses.seats.SeatsFreed;
import org.dossier.kit.identity.Reader;

/**
 * Adds a run or changes it. Whoever has a seat is invited anew where its meetings move, and can cancel as if the later
 * beginning had been bought. Enrolments are locked before the run, as everywhere.
 */
@ApplicationScoped
class ScheduleRun {
    private final Runs runs;
    private final Enrolments enrolments;
    private final CourseDates dates;
    private final SeatLetters letters;
    private final Event<SeatsFreed> freed;
    private final Acts acts;

    ScheduleRun(
            Runs runs,
            Enrolments enrolments,
            CourseDates dates,
            SeatLetters letters,
            Event<SeatsFreed> freed,
            Acts acts) {
        this.runs = runs;
        this.enrolments = enrolments;
        this.dates = dates;
        this.letters = letters;
        this.freed = freed;
        this.acts = acts;
    }

    @Transactional
    void save(Run run, Reader staff) {
        var before = runs.find(run.id()).map(found -> dates.of(found.id())).orElse(null);
        var isMoved = before != null && isMoved(before.run(), run);
        if (isMoved) {
            enrolments.lockLiveIn(run.id());
        }
        runs.save(run);
        runs.schedule(run);
        record(run, before == null ? "run-added" : "run-changed", staff);
        if (isMoved) {
            postpone(before.run(), run);
            inviteAnew(before, dates.of(run.id()));
        }
        freed.fire(new SeatsFreed(run.id()));
    }

    /** Who chooses anew a zone that was lost moves nobody, as long as all moments are those that were told. */
    private static boolean isMoved(Run before, Run after) {
        return before.isZoneLost()
                ? !moments(before).equals(moments(after))
                : !before.meetings().equals(after.meetings()) || !before.zone().equals(after.zone());
    }

    private static List<Instant> moments(Run run) {
        return run.meetings().stream()
                .flatMap(meeting -> Stream.of(meeting.beginsIn(run.zone()), meeting.endsIn(run.zone())))
                .toList();
    }

    /** Also what is held: it was shown with the beginning before. */
    private void postpone(Run before, Run after) {
        if (!before.beginsAt().equals(after.beginsAt())) {
            enrolments.liveIn(after.id()).forEach(id -> enrolments.postpone(id, after.beginsAt()));
        }
    }

    private void inviteAnew(CourseDate before, CourseDate after) {
        for (var seat : enrolments.confirmedIn(after.run().id())) {
            letters.moved(seat, before, after);
            enrolments.invited(seat.id(), after.run().meetings().size(), true);
        }
    }

    private void record(Run run, String act, Reader staff) {
        var details = Map.of(
                "capacity",
                String.valueOf(run.capacity()),
                "begins",
                run.beginsAt().toString());
        acts.ofRun(staff, act, run.id(), "", details);
    }
}
