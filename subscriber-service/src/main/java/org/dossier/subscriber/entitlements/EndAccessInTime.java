package org.dossier.subscriber.entitlements;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import org.dossier.kit.jobs.Leases;

/**
 * Decides anew where an access ran out, because another claim may follow it. Nobody reads longer if this job is late:
 * consumers compare the time themselves.
 */
@ApplicationScoped
class EndAccessInTime {
    private static final int BATCH = 200;

    private final EntitlementRows rows;
    private final Entitlements entitlements;
    private final Leases leases;
    private final Clock clock;

    EndAccessInTime(EntitlementRows rows, Entitlements entitlements, Leases leases, Clock clock) {
        this.rows = rows;
        this.entitlements = entitlements;
        this.leases = leases;
        this.clock = clock;
    }

    @Scheduled(
            identity = "end-access-in-time",
            every = "{dossier.entitlements.end-access-every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        if (leases.take("end-access-in-time", Duration.ofMinutes(1))) {
            endWhatRanOut();
        }
    }

    void endWhatRanOut() {
        var ended = QuarkusTransaction.requiringNew().call(() -> rows.endedBefore(clock.instant(), BATCH));
        ended.forEach(accountId -> QuarkusTransaction.requiringNew().run(() -> entitlements.decide(accountId)));
    }
}
