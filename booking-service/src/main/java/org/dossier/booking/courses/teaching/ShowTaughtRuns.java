package org.dossier.booking.courses.teaching;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.booking.courses.Phrases;
import org.dossier.booking.courses.catalogue.Courses;
import org.dossier.booking.courses.catalogue.Run;
import org.dossier.booking.courses.catalogue.RunStatus;
import org.dossier.booking.courses.catalogue.Runs;
import org.dossier.booking.courses.seats.Enrolments;
import org.dossier.kit.sql.Sql;

/** Gathers what a trainer sees. */
@ApplicationScoped
class ShowTaughtRuns {
    private static final Duration LOOKED_BACK = Duration.ofDays(90);

    private final Runs runs;
    private final Courses courses;
    private final Enrolments enrolments;
    private final Sql sql;
    private final Clock clock;

    ShowTaughtRuns(Runs runs, Courses courses, Enrolments enrolments, Sql sql, Clock clock) {
        this.runs = runs;
        this.courses = courses;
        this.enrolments = enrolments;
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional
    TeachingPages.RunsPage all(String email) {
        var now = clock.instant();
        var found = runs.taughtBy(email, now.minus(LOOKED_BACK)).stream()
                .filter(run -> run.status() != RunStatus.CANCELLED)
                .toList();
        return new TeachingPages.RunsPage(
                found.stream().filter(run -> !run.isOverAt(now)).map(this::line).toList(),
                found.reversed().stream()
                        .filter(run -> run.isOverAt(now))
                        .map(this::line)
                        .toList());
    }

    @Transactional
    TeachingPages.RunPage one(String email, UUID id, boolean noted) {
        var run = runs.getTaughtBy(email, id);
        return new TeachingPages.RunPage(
                line(run),
                run.capacity(),
                run.status() == RunStatus.CANCELLED,
                hasBegun(run, clock.instant()),
                Phrases.moment(run.beginsAt(), run.zone()),
                enrolments.confirmedIn(id).stream()
                        .map(seat -> new TeachingPages.Participant(
                                seat.id(), seat.name(), Boolean.TRUE.equals(seat.present())))
                        .toList(),
                said(id),
                noted);
    }

    private List<TeachingPages.Said> said(UUID runId) {
        return sql.list("""
                select rating, coalesce(feedback, '') as words from seat
                where run_id = ? and rating is not null order by feedback_at desc
                """, row -> new TeachingPages.Said(row.getInt("rating"), row.getString("words")), runId);
    }

    static boolean hasBegun(Run run, Instant now) {
        return !now.isBefore(run.beginsAt());
    }

    private TeachingPages.Line line(Run run) {
        return new TeachingPages.Line(
                run.id(),
                courses.get(run.courseId()).title(),
                run.inWords(),
                run.zoneInWords(),
                run.beginsAt().toString());
    }
}
