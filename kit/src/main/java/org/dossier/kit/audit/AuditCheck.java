package org.dossier.kit.audit;

import java.sql.SQLException;
import java.time.Duration;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;

import org.dossier.kit.jobs.Leases;

/**
 * Looks every day whether the trail was tampered with (R64), where there is one. Each replica looks and tells in its own
 * metric, one at a time, as the whole trail is read.
 */
@Singleton
class AuditCheck {
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final AuditTrail trail;
    private final Leases leases;
    private final DataSource dataSource;
    private volatile int broken;

    AuditCheck(AuditTrail trail, Leases leases, DataSource dataSource, MeterRegistry meters) {
        this.trail = trail;
        this.leases = leases;
        this.dataSource = dataSource;
        Gauge.builder("dossier.audit.broken", () -> broken)
                .description("1 if an entry of the audit trail was changed or is missing, as of the daily check")
                .register(meters);
    }

    @Scheduled(every = "24h", delayed = "5m", identity = "audit-check")
    void run() throws SQLException {
        if (!isKept() || !leases.take("audit-check", LEASE)) {
            return;
        }
        var position = trail.firstBroken();
        broken = position.isPresent() ? 1 : 0;
        if (position.isPresent()) {
            Log.errorf(
                    "The audit trail was tampered with: compare it with a backup [position=%d]", position.getAsLong());
        }
    }

    private boolean isKept() throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("select to_regclass('audit_entry') is not null");
                var found = select.executeQuery()) {
            return found.next() && found.getBoolean(1);
        }
    }
}
