package org.dossier.booking.consultations.calls;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import org.dossier.kit.jobs.Leases;

/** Frees the time of calls that were not paid in time, without asking the payment side. */
@ApplicationScoped
class ReleaseHolds {
    private static final String NAME = "release-call-holds";
    private static final int BATCH = 200;

    private final Calls calls;
    private final Leases leases;
    private final Clock clock;

    ReleaseHolds(Calls calls, Leases leases, Clock clock) {
        this.calls = calls;
        this.leases = leases;
        this.clock = clock;
    }

    @Scheduled(
            identity = NAME,
            every = "${dossier.consultations.look-every:PT10S}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        if (leases.take(NAME, Duration.ofMinutes(1))) {
            QuarkusTransaction.requiringNew()
                    .call(() -> calls.heldUntilBefore(clock.instant(), BATCH))
                    .forEach(this::releaseAlone);
        }
    }

    /** One that cannot be released now stops no other. */
    private void releaseAlone(UUID id) {
        try {
            QuarkusTransaction.requiringNew().run(() -> release(id));
        } catch (RuntimeException e) {
            Log.warnf(e, "A hold that ended is looked at again later [call=%s]", id);
        }
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
