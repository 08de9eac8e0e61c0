package org.dossier.subscriber.entitlements;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import org.dossier.kit.jobs.Leases;

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
    private final Leases leases;
    private final Clock clock;

    TellAccessAgain(EntitlementRows rows, Entitlements entitlements, Leases leases, Clock clock) {
        this.rows = rows;
        this.entitlements = entitlements;
        this.leases = leases;
        this.clock = clock;
    }

    @Scheduled(
            identity = "tell-access-again",
            every = "{dossier.entitlements.tell-again-every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        if (leases.take("tell-access-again", Duration.ofMinutes(2))) {
            tellWhatIsDue();
        }
    }

    void tellWhatIsDue() {
        var due = QuarkusTransaction.requiringNew().call(() -> rows.toTellAgain(clock.instant(), BATCH));
        due.forEach(accountId -> QuarkusTransaction.requiringNew().run(() -> entitlements.tellAgain(accountId)));
    }
}
