package org.dossier.booking.consultations.calls;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import org.dossier.kit.jobs.DueRows;

/** Frees the time of calls that were not paid in time, without asking the payment side. */
@ApplicationScoped
class ReleaseHolds {
    private static final String NAME = "release-call-holds";
    private static final int BATCH = 200;

    private final Calls calls;
    private final DueRows dueRows;
    private final Clock clock;

    ReleaseHolds(Calls calls, DueRows dueRows, Clock clock) {
        this.calls = calls;
        this.dueRows = dueRows;
        this.clock = clock;
    }

    @Scheduled(
            identity = NAME,
            every = "${dossier.consultations.look-every:PT10S}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        dueRows.handle(NAME, Duration.ofMinutes(1), () -> calls.heldUntilBefore(clock.instant(), BATCH), this::release);
    }

    private void release(UUID id) {
        var call = calls.getForUpdate(id);
        var isOver = call.heldUntil()
                .filter(until -> !until.isAfter(clock.instant()))
                .isPresent();
        if (call.status().isWaiting() && isOver) {
            call.release();
            Log.infof("A hold ended [call=%s]", id);
        }
    }
}
