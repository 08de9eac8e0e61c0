package org.dossier.report.reading;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.dossier.kit.sql.Sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Silence about everybody's access is measured, so that a person is alarmed after 5 minutes. That is what is done about F30
 * and no more: access stays as it was last told, until its date, and is told again (F34) once events flow.
 */
@QuarkusTest
class HearOfAccessTest {
    private static final String CONSUMER = "hear-of-access-test";

    @Inject
    Sql sql;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final UUID account = UUID.randomUUID();
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.now().truncatedTo(ChronoUnit.SECONDS));

    @AfterEach
    void forget() {
        update("delete from entitlement where account_id = ?", account);
        update("delete from inbox where consumer = ?", CONSUMER);
    }

    @Test
    void silenceGrowsUntilSomethingIsHeard() {
        var hearing = new HearOfAccess(sql, CONSUMER, meters, now::get);
        somebodyHasAccess();
        now.updateAndGet(start -> start.plus(Duration.ofMinutes(6)));
        hearing.look();
        assertEquals(360, silence());
        update("insert into inbox (consumer, event_id, received_at) values (?, ?, ?)", CONSUMER, account, now.get());
        hearing.look();
        assertTrue(silence() < 1);
        now.updateAndGet(heard -> heard.plus(Duration.ofMinutes(2)));
        assertEquals(120, silence(), "it grows also while nobody looks");
    }

    @Test
    void whatWasHeardLongBeforeTheStartIsNotHeldAgainstIt() {
        somebodyHasAccess();
        update(
                "insert into inbox (consumer, event_id, received_at) values (?, ?, ?)",
                CONSUMER,
                account,
                now.get().minus(Duration.ofHours(3)));
        new HearOfAccess(sql, CONSUMER, meters, now::get).look();
        assertEquals(0, silence());
    }

    private double silence() {
        return meters.get("dossier.entitlements.silence").gauge().value();
    }

    private void somebodyHasAccess() {
        update(
                "insert into entitlement (account_id, subject, coverage, cause, version, changed_at) values (?, ?, '{*}', 'GRANT', 1, ?)",
                account,
                "sub-" + account,
                now.get());
    }

    private void update(String statement, Object... values) {
        QuarkusTransaction.requiringNew().run(() -> sql.update(statement, values));
    }
}
