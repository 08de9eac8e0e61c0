package org.dossier.kit.sql;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.dossier.kit.test.IssuerResource;
import org.dossier.kit.test.PostgresResource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** R10: values reach the database as parameters, whatever they are. R59: a refusal names none of them. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IssuerResource.class)
class SqlTest {
    private static final Instant AT = Instant.parse("2026-11-26T09:30:00.123456Z");

    @Inject
    Sql sql;

    @Test
    void aMomentComesBackAsItWent() {
        assertEquals(AT, one("select ?::timestamptz as v", row -> Sql.instant(row, "v"), AT));
        assertEquals(
                List.of(true), sql.list("select null::timestamptz as v", row -> Sql.instantOrNull(row, "v") == null));
    }

    @Test
    void aDurationCountsInSeconds() {
        var later = one(
                "select ?::timestamptz + make_interval(secs => ?) as v",
                row -> Sql.instant(row, "v"),
                AT,
                Duration.ofMillis(1500));
        assertEquals(AT.plusMillis(1500), later);
    }

    @Test
    void idsEnumsAndNullsAreTaken() {
        var id = UUID.randomUUID();
        assertEquals(id, one("select ? as v", row -> Sql.id(row, "v"), id));
        assertEquals("FRIDAY", one("select ?::text", row -> row.getString(1), DayOfWeek.FRIDAY));
        assertEquals(Optional.empty(), sql.first("select ?::text", row -> row.getString(1), (Object) null));
    }

    @Test
    void collectionsAreArrays() {
        var texts = List.of("a'b", "c,d", "{e}");
        assertEquals(texts, one("select ? as v", row -> Sql.texts(row, "v"), texts));
        assertEquals(List.of(), one("select ?::text[] as v", row -> Sql.texts(row, "v"), List.of()));
        var id = UUID.randomUUID();
        assertEquals(true, one("select ? = any (?)", row -> row.getBoolean(1), id, List.of(UUID.randomUUID(), id)));
        assertEquals(false, one("select ?::uuid = any (?)", row -> row.getBoolean(1), id, List.of()));
        assertEquals(true, one("select ? = any (?)", row -> row.getBoolean(1), 7L, List.of(7L)));
    }

    @Test
    void theConstraintThatRefusesARowIsKnownByName() {
        var id = UUID.randomUUID();
        receive("ana@example.org", id);
        var refused = assertThrows(SqlFailure.class, () -> receive("ana@example.org", id));
        assertEquals("23505", refused.state());
        assertEquals(Optional.of("inbox_pkey"), refused.constraint());
        assertTrue(refused.breaks("inbox_pkey"));
        assertFalse(refused.getMessage().contains("ana"), refused.getMessage());
    }

    @Test
    void whatIsNoConstraintHasNoName() {
        var refused = assertThrows(SqlFailure.class, () -> sql.update("update nowhere set a = 1"));
        assertEquals("42P01", refused.state());
        assertEquals(Optional.empty(), refused.constraint());
    }

    @Test
    void aStatementBelongsToTheCallersTransaction() {
        var id = UUID.randomUUID();
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    assertEquals(1, receive("rolled back", id));
                    throw new IllegalStateException("The fact does not come true.");
                }));
        assertEquals(Optional.empty(), sql.first("select 1 from inbox where event_id = ?", row -> row.getInt(1), id));
    }

    private int receive(String consumer, UUID id) {
        return sql.update("insert into inbox (consumer, event_id) values (?, ?)", consumer, id);
    }

    private <T> T one(String query, RowReader<T> reader, Object... values) {
        return sql.list(query, reader, values).getFirst();
    }
}
