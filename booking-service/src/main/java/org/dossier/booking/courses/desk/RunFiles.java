package org.dossier.booking.courses.desk;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.booking.courses.Phrases;
import org.dossier.booking.courses.catalogue.Run;
import org.dossier.booking.courses.catalogue.Runs;
import org.dossier.booking.courses.certificates.Certificate;
import org.dossier.booking.courses.certificates.Certificates;
import org.dossier.booking.courses.letters.CourseDates;
import org.dossier.booking.courses.seats.Enrolments;
import org.dossier.booking.courses.seats.Seat;
import org.dossier.booking.courses.waiting.Waiting;
import org.dossier.booking.courses.waiting.WaitingLines;
import org.dossier.kit.audit.AuditTrail;
import org.dossier.kit.sql.Sql;

/** Puts a run's file together. */
@ApplicationScoped
class RunFiles {
    private final CourseDates dates;
    private final Runs runs;
    private final Enrolments enrolments;
    private final WaitingLines waitingLines;
    private final Certificates certificates;
    private final Occupancies occupancies;
    private final AuditTrail trail;
    private final Sql sql;
    private final Clock clock;

    RunFiles(
            CourseDates dates,
            Runs runs,
            Enrolments enrolments,
            WaitingLines waitingLines,
            Certificates certificates,
            Occupancies occupancies,
            AuditTrail trail,
            Sql sql,
            Clock clock) {
        this.dates = dates;
        this.runs = runs;
        this.enrolments = enrolments;
        this.waitingLines = waitingLines;
        this.certificates = certificates;
        this.occupancies = occupancies;
        this.trail = trail;
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional
    RunFile of(UUID runId, Entered entered, Done done) {
        var date = dates.of(runId);
        var run = date.run();
        var seats = occupancies.all().getOrDefault(runId, Occupancy.EMPTY);
        return new RunFile(
                RunRow.of(run, date.course(), seats, clock.instant()),
                run.courseId(),
                date.course().path(),
                run.meetings(),
                Phrases.moment(run.decideAt(), run.zone()),
                Phrases.policy(run.policy()),
                run.links(),
                seats(runId),
                waitingLines.in(runId).stream().map(each -> waiting(each, run)).toList(),
                targets(run),
                history(runId),
                UUID.randomUUID(),
                entered,
                done);
    }

    private List<RunFile.SeatRow> seats(UUID runId) {
        var issued =
                certificates.ofRun(runId).stream().collect(Collectors.toMap(Certificate::seatId, Function.identity()));
        var more = more(runId);
        return enrolments.participants(runId).stream()
                .map(seat -> row(seat, issued, more))
                .toList();
    }

    private static RunFile.SeatRow row(Seat seat, Map<UUID, Certificate> issued, Map<UUID, More> more) {
        var rest = more.get(seat.id());
        return new RunFile.SeatRow(
                seat.id(),
                seat.name(),
                seat.email(),
                seat.status(),
                rest == null ? "" : rest.buyer(),
                seat.present(),
                seat.rating(),
                rest == null ? "" : rest.feedback(),
                issued.get(seat.id()));
    }

    private record More(UUID seat, String buyer, String feedback) {}

    private Map<UUID, More> more(UUID runId) {
        return sql
                .list(
                        """
                        select s.id, e.buyer_name, e.by_hand, coalesce(s.feedback, '') as feedback
                        from seat s join enrolment e on e.id = s.enrolment_id where s.run_id = ?
                        """,
                        row -> new More(
                                Sql.id(row, "id"),
                                row.getString("by_hand") == null ? row.getString("buyer_name") : "",
                                row.getString("feedback")),
                        runId)
                .stream()
                .collect(Collectors.toMap(More::seat, Function.identity()));
    }

    private static RunFile.WaitingRow waiting(Waiting waiting, Run run) {
        var until = waiting.offeredUntil();
        return new RunFile.WaitingRow(
                waiting.name(),
                waiting.email(),
                waiting.quantity(),
                until == null ? "" : Phrases.moment(until, run.zone()));
    }

    private List<RunFile.Target> targets(Run run) {
        return runs.of(run.courseId()).stream()
                .filter(other -> !other.id().equals(run.id()) && other.isOpenAt(clock.instant()) && !other.isFull())
                .map(other -> new RunFile.Target(other.id(), other.inWords()))
                .toList();
    }

    private List<RunFile.HistoryRow> history(UUID runId) {
        return trail.of("run", runId.toString()).stream()
                .map(record -> new RunFile.HistoryRow(
                        Phrases.moment(record.at(), ZoneOffset.UTC),
                        record.at().toString(),
                        record.entry().actorName(),
                        record.entry().act().replace('-', ' '),
                        record.entry().reason()))
                .toList();
    }
}
