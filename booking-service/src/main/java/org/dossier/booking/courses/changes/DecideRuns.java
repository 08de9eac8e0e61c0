package org.dossier.booking.courses.changes;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import org.dossier.booking.courses.catalogue.Runs;
import org.dossier.kit.jobs.DueRows;

/** Decides on each run on its decision date, and settles what is left over of those that are cancelled. */
@ApplicationScoped
class DecideRuns {
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final DueRows dueRows;
    private final Runs runs;
    private final DecideRun decideRun;
    private final CancelRun cancelRun;

    DecideRuns(DueRows dueRows, Runs runs, DecideRun decideRun, CancelRun cancelRun) {
        this.dueRows = dueRows;
        this.runs = runs;
        this.decideRun = decideRun;
        this.cancelRun = cancelRun;
    }

    @Scheduled(
            identity = "decide-runs",
            every = "${dossier.courses.look-every:5s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        if (dueRows.handle("decide-runs", LEASE, runs::undecided, decideRun::decide)) {
            runs.unsettled().forEach(cancelRun::settle);
        }
    }
}
