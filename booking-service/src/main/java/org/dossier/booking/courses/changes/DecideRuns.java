package org.dossier.booking.courses.changes;

import java.time.Duration;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import org.dossier.booking.courses.catalogue.Runs;
import org.dossier.kit.jobs.Leases;

/** Decides on each run on its decision date, and settles what is left over of those that are cancelled. */
@ApplicationScoped
class DecideRuns {
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final Leases leases;
    private final Runs runs;
    private final DecideRun decideRun;
    private final CancelRun cancelRun;

    DecideRuns(Leases leases, Runs runs, DecideRun decideRun, CancelRun cancelRun) {
        this.leases = leases;
        this.runs = runs;
        this.decideRun = decideRun;
        this.cancelRun = cancelRun;
    }

    @Scheduled(
            identity = "decide-runs",
            every = "${dossier.courses.look-every:5s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        if (leases.take("decide-runs", LEASE)) {
            runs.undecided().forEach(this::decideOn);
            runs.unsettled().forEach(cancelRun::settle);
        }
    }

    /** One that cannot be decided now stops no other. */
    private void decideOn(UUID id) {
        try {
            decideRun.decide(id);
        } catch (RuntimeException e) {
            Log.warnf(e, "A run is decided later [run=%s]", id);
        }
    }
}
