package org.dossier.booking.courses.changes;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import org.dossier.booking.courses.CoursesConfig;
import org.dossier.booking.courses.letters.CourseDates;
import org.dossier.booking.courses.letters.CourseLetters;
import org.dossier.booking.courses.seats.Enrolments;
import org.dossier.kit.jobs.DueRows;
import org.dossier.kit.sql.Sql;

/** Reminds each participant once, a day before, with the link to join. */
@ApplicationScoped
class RemindParticipants {
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final int BATCH = 500;
    private static final String DUE = """
            select s.id from seat s join run r on r.id = s.run_id
            where s.status = 'CONFIRMED' and s.reminded_at is null and r.status <> 'CANCELLED'
              and r.begins_at > ? and r.begins_at <= ?
            order by r.begins_at limit ?
            """;

    private final DueRows dueRows;
    private final Sql sql;
    private final Enrolments enrolments;
    private final CourseDates dates;
    private final CourseLetters letters;
    private final CoursesConfig config;
    private final Clock clock;

    RemindParticipants(
            DueRows dueRows,
            Sql sql,
            Enrolments enrolments,
            CourseDates dates,
            CourseLetters letters,
            CoursesConfig config,
            Clock clock) {
        this.dueRows = dueRows;
        this.sql = sql;
        this.enrolments = enrolments;
        this.dates = dates;
        this.letters = letters;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            identity = "remind-participants",
            every = "${dossier.courses.look-every:5s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        dueRows.handle("remind-participants", LEASE, this::due, this::remind);
    }

    private List<UUID> due() {
        var now = clock.instant();
        return sql.list(DUE, row -> Sql.id(row, "id"), now, now.plus(config.linkBefore()), BATCH);
    }

    private void remind(UUID seatId) {
        var noted = sql.update(
                "update seat set reminded_at = ? where id = ? and status = 'CONFIRMED' and reminded_at is null",
                clock.instant(),
                seatId);
        if (noted == 1) {
            var seat = enrolments.findSeat(seatId).orElseThrow();
            letters.reminder(seat, dates.of(seat.runId()));
        }
    }
}
