package org.dossier.subscriber.entitlements;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import org.dossier.kit.jobs.DueRows;

/**
 * Decides anew where an access ran out, because another claim may follow it. Nobody reads longer if this job is late:
 * consumers compare the time themselves.
 */
@ApplicationScoped
class EndAccessInTime {
    private static final int BATCH = 200;

    private final EntitlementRows rows;
    private final Entitlements entitlements;
    private final DueRows dueRows;
    private final Clock clock;

    EndAccessInTime(EntitlementRows rows, Entitlements entitlements, DueRows dueRows, Clock clock) {
        this.rows = rows;
        this.entitlements = entitlements;
        this.dueRows = dueRows;
        this.clock = clock;
    }

    @Scheduled(
            identity = "end-access-in-time",
            every = "{dossier.entitlements.end-access-every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        dueRows.handle(
                "end-access-in-time",
                Duration.ofMinutes(1),
                () -> rows.endedBefore(clock.instant(), BATCH),
                entitlements::decide);
    }
}
