package org.dossier.booking.courses.changes;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import org.dossier.booking.courses.catalogue.BelowMinimum;
import org.dossier.booking.courses.catalogue.RunStatus;
import org.dossier.booking.courses.catalogue.Runs;
import org.dossier.booking.courses.letters.CourseDates;
import org.dossier.booking.courses.letters.CourseLetters;
import org.dossier.booking.courses.seats.Enrolments;
import org.dossier.booking.courses.seats.PlaceStatus;
import org.dossier.kit.audit.AuditEntry;
import org.dossier.kit.audit.AuditTrail;
import org.dossier.kit.jobs.Leases;
import org.dossier.kit.sql.Sql;

/**
 * On its decision date a run is confirmed, or cancelled if it is below its minimum and its rule says so. While seats that
 * are held or offered just now could tip the balance, the decision waits for them.
 */
@ApplicationScoped
class DecideRuns {
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final String REASON = "too few participants";

    private final Leases leases;
    private final Sql sql;
    private final Runs runs;
    private final Enrolments enrolments;
    private final CancelRun cancelRun;
    private final CourseDates dates;
    private final CourseLetters letters;
    private final AuditTrail trail;
    private final Clock clock;

    DecideRuns(
            Leases leases,
            Sql sql,
            Runs runs,
            Enrolments enrolments,
            CancelRun cancelRun,
            CourseDates dates,
            CourseLetters letters,
            AuditTrail trail,
            Clock clock) {
        this.leases = leases;
        this.sql = sql;
        this.runs = runs;
        this.enrolments = enrolments;
        this.cancelRun = cancelRun;
        this.dates = dates;
        this.letters = letters;
        this.trail = trail;
        this.clock = clock;
    }

    @Scheduled(
            identity = "decide-runs",
            every = "${dossier.courses.look-every:5s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        if (leases.take("decide-runs", LEASE)) {
            due().forEach(this::decideOn);
            unsettled().forEach(cancelRun::settle);
        }
    }

    private List<UUID> due() {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                        "select id from run where status = 'OPEN' and decide_at <= ? and ends_at > ? order by decide_at",
                        row -> Sql.id(row, "id"),
                        clock.instant(),
                        clock.instant()));
    }

    private List<UUID> unsettled() {
        return QuarkusTransaction.requiringNew().call(() -> sql.list("""
                        select r.id from run r where r.status = 'CANCELLED' and exists (
                            select 1 from seat s where s.run_id = r.id and s.status in ('HELD', 'CONFIRMED'))
                        """, row -> Sql.id(row, "id")));
    }

    /** One that cannot be decided now stops no other. */
    private void decideOn(UUID id) {
        try {
            QuarkusTransaction.requiringNew().run(() -> decide(id));
        } catch (RuntimeException e) {
            Log.warnf(e, "A run is decided later [run=%s]", id);
        }
    }

    private void decide(UUID id) {
        var run = runs.getForUpdate(id);
        if (run.status() != RunStatus.OPEN) {
            return;
        }
        var confirmed = enrolments.count(id, PlaceStatus.CONFIRMED);
        if (confirmed >= run.minimum() || run.belowMinimum() == BelowMinimum.HOLD_ANYWAY) {
            runs.move(run, RunStatus.CONFIRMED);
            var date = dates.of(id);
            enrolments.confirmedIn(id).forEach(seat -> letters.runConfirmed(seat, date));
            record("run-confirmed", id, confirmed);
        } else if (run.taken() < run.minimum()) {
            cancelRun.decide(run, REASON);
            record("run-cancelled", id, confirmed);
        }
    }

    private void record(String act, UUID id, int confirmed) {
        trail.record(new AuditEntry(
                "system",
                "decision date",
                act,
                "run",
                id.toString(),
                act.equals("run-cancelled") ? REASON : "",
                Map.of("participants", String.valueOf(confirmed))));
    }
}
