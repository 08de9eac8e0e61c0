package org.dossier.report.reading;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.dossier.kit.sql.Sql;

/**
 * Notices when nothing is heard of anybody's access. The subscriber service tells each again about once a day, and so some
 * every minute: silence means that changes do not arrive either. During it access stays as it was last told, until its
 * date: one that ended early may still be open here, and a new one closed. Nothing is closed by the silence itself, which
 * is less than F30 asks for (deny, or a memory of 60 s at most); after 5 minutes a person is alarmed. When the events flow
 * again, what was missed comes with them, and what got lost is told again within the day (F34's reconciliation, as far as
 * this service has part in it).
 */
@ApplicationScoped
class HearOfAccess {
    /** Several messages must be missing; a restart of Kafka or of the subscriber service takes less. */
    private static final Duration TOO_LONG = Duration.ofMinutes(5);

    private final Sql sql;
    private final String consumer;
    private final InstantSource machine;
    private final Instant started;
    private volatile Optional<Instant> heard = Optional.empty();
    private volatile boolean alarmed;

    @Inject
    HearOfAccess(
            Sql sql,
            @ConfigProperty(name = "mp.messaging.incoming.entitlement-changed.group.id") String consumer,
            MeterRegistry meters) {
        // Not the business clock: how long nothing came has nothing to do with a date that a test pretends.
        this(sql, consumer, meters, InstantSource.system());
    }

    HearOfAccess(Sql sql, String consumer, MeterRegistry meters, InstantSource machine) {
        this.sql = sql;
        this.consumer = consumer;
        this.machine = machine;
        this.started = machine.instant();
        Gauge.builder("dossier.entitlements.silence", () -> silence().toSeconds())
                .description("How long nothing was heard of anybody's access")
                .baseUnit("seconds")
                .register(meters);
    }

    @Scheduled(identity = "hear-of-access", every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        heard = newest();
        var silent = silence().compareTo(TOO_LONG) > 0;
        if (silent && !alarmed) {
            Log.errorf(
                    "Nothing is heard of readers' access; see that the subscriber service and Kafka run [minutes=%s]",
                    silence().toMinutes());
        }
        alarmed = silent;
    }

    /** Zero where nobody ever had access: then there is nothing to hear. Counts from the start of this replica. */
    Duration silence() {
        var now = machine.instant();
        return heard.map(at -> Duration.between(at.isBefore(started) ? started : at, now))
                .filter(age -> !age.isNegative())
                .orElse(Duration.ZERO);
    }

    /** By any replica, as each hears of some accounts only; long ago where the inbox has forgotten it. */
    private Optional<Instant> newest() {
        return sql.first("""
                select coalesce((select received_at from inbox where consumer = ? order by received_at desc limit 1),
                                'epoch'::timestamptz) as heard_at
                from (select 1 from entitlement limit 1) somebody
                """, row -> Sql.instant(row, "heard_at"), consumer);
    }
}
