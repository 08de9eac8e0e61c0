package org.dossier.kit.jobs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.dossier.kit.sql.Sql;
import org.dossier.kit.test.IssuerResource;
import org.dossier.kit.test.PostgresResource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** F17, I11: what is due is handled on one replica, and what cannot be handled stops nothing else. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IssuerResource.class)
class DueRowsTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final String job = "job-" + UUID.randomUUID();

    @Inject
    DueRows dueRows;

    @Inject
    Sql sql;

    @Test
    void aRowThatFailsIsUndoneAndStopsNoOther() {
        var rows = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        var poison = rows.get(1);
        assertTrue(dueRows.handle(job, MINUTE, () -> rows, row -> {
            write(row);
            if (row.equals(poison)) {
                throw new IllegalStateException("This one cannot be handled.");
            }
        }));
        assertEquals(Set.of(rows.get(0), rows.get(2)), written());
    }

    @Test
    void aRowThatTheDatabaseRefusesStopsNoOther() {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        dueRows.handle(job, MINUTE, () -> List.of(first, first, second), this::write);
        assertEquals(Set.of(first, second), written());
    }

    @Test
    void rowsAreFoundAndHandledWithinTransactions() {
        var active = new ArrayList<Boolean>();
        dueRows.handle(
                job,
                MINUTE,
                () -> {
                    active.add(QuarkusTransaction.isActive());
                    return List.of("row");
                },
                row -> active.add(QuarkusTransaction.isActive()));
        assertEquals(List.of(true, true), active);
    }

    @Test
    void whileAnotherReplicaLooksNobodyElseDoes() {
        sql.update(
                "insert into lease (name, holder, held_until) values (?, ?, now() + interval '1 hour')",
                job,
                UUID.randomUUID());
        assertFalse(dueRows.handle(job, MINUTE, () -> List.of(UUID.randomUUID()), this::write));
        assertEquals(Set.of(), written());

        sql.update("update lease set held_until = now() - interval '1 second' where name = ?", job);
        assertTrue(dueRows.handle(job, MINUTE, () -> List.of(UUID.randomUUID()), this::write));
        assertEquals(1, written().size());
    }

    private void write(UUID row) {
        sql.update("insert into inbox (consumer, event_id) values (?, ?)", job, row);
    }

    private Set<UUID> written() {
        return Set.copyOf(
                sql.list("select event_id from inbox where consumer = ?", row -> Sql.id(row, "event_id"), job));
    }
}
