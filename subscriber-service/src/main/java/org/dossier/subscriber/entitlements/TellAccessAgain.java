package org.dossier.subscriber.entitlements;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import org.dossier.kit.jobs.DueRows;

/**
 * Tells each access again ten minutes after it changed and then every day, and one at each run whatever is due: an event
 * that was lost or put aside is made good, and consumers take silence for a fault (F30, F34). The version stays, so that
 * whoever knows it already changes nothing.
 */
@ApplicationScoped
class TellAccessAgain {
    /** At one run a minute, 700,000 a day. */
    private static final int BATCH = 500;

    private final EntitlementRows rows;
    private final Entitlements entitlements;
    private final DueRows dueRows;
    private final Clock clock;

    TellAccessAgain(EntitlementRows rows, Entitlements entitlements, DueRows dueRows, Clock clock) {
        this.rows = rows;
        this.entitlements = entitlements;
        this.dueRows = dueRows;
        this.clock = clock;
    }

    @Scheduled(
            identity = "tell-access-again",
            every = "{dossier.entitlements.tell-again-every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        dueRows.handle(
                "tell-access-again",
                Duration.ofMinutes(2),
                () -> rows.toTellAgain(clock.instant(), BATCH),
                entitlements::tellAgain);
    }
}
