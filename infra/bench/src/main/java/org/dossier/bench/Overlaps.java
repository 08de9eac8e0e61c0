package org.dossier.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Thirty-two connections try to give one expert's time away twice, as the application's own role may (A50, I05). */
final class Overlaps {
    private static final int CONNECTIONS = 32;
    private static final int ATTEMPTS = 100_000;
    private static final List<String> LIVE = List.of("HELD", "PENDING", "CONFIRMED");
    private static final String EXCLUDED = "23P01";

    /** Two that wait for each other's insert: one is refused. The service locks the expert first and never meets it. */
    private static final String DEADLOCK = "40P01";

    private final BookingsDatabase database;
    private final UUID expert = UUID.randomUUID();
    private final UUID kind = UUID.randomUUID();
    private final Instant first = Instant.now().plus(400, ChronoUnit.DAYS);
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    Overlaps(BookingsDatabase database) {
        this.database = database;
    }

    void run() throws Exception {
        database.update(
                "insert into expert (id, slug, name, email, zone, active) values (?, ?, 'Load test', ?, 'UTC', false)",
                expert,
                "load-test-" + expert,
                expert + "@example.org");
        database.update(
                "insert into call_kind (id, expert_id, name, minutes, price_minor, currency) values (?, ?, 'Call', 60, 0, 'EUR')",
                kind,
                expert);
        var begun = System.nanoTime();
        Bookings.all(CONNECTIONS, this::attempts);
        var seconds = (System.nanoTime() - begun) / 1e9;
        var overlaps = database.count("""
                select count(*) from call a join call b on a.expert_id = b.expert_id and a.id < b.id
                       and a.during && b.during
                where a.expert_id = ?
                """, expert);
        System.out.printf(
                "overlapping slots of one expert, %d connections: %,d attempts in %.0f s, %,d taken, %,d refused, %d overlaps%n",
                CONNECTIONS, taken.get() + refused.get(), seconds, taken.get(), refused.get(), overlaps);
        database.update("update call set status = 'CANCELLED' where expert_id = ?", expert);
    }

    private long attempts() throws SQLException {
        try (var connection = database.connect()) {
            for (int i = 0; i < ATTEMPTS / CONNECTIONS; i++) {
                (attempt(connection) ? taken : refused).incrementAndGet();
            }
        }
        return 0;
    }

    private boolean attempt(Connection connection) throws SQLException {
        var start = first.plus(ThreadLocalRandom.current().nextInt(4000) * 5L, ChronoUnit.MINUTES);
        try (var insert = connection.prepareStatement("""
                insert into call (id, expert_id, kind_id, kind_name, minutes, client_subject, client_name, client_email,
                                  client_zone, status, civil_start, zone, starts_at, ends_at, guarded_from, guarded_to,
                                  price_minor, currency, refund_policy, move_until_hours, created_at, placed_at)
                values (?, ?, ?, 'Call', 60, 'load-test', 'Load test', 'load-test@example.org', 'UTC', ?,
                        cast(? as timestamptz) at time zone 'UTC', 'UTC', ?, ?, ?, ?, 0, 'EUR', '', 24, now(), now())
                """)) {
            var from = Timestamp.from(start);
            var to = Timestamp.from(start.plus(60, ChronoUnit.MINUTES));
            insert.setObject(1, UUID.randomUUID());
            insert.setObject(2, expert);
            insert.setObject(3, kind);
            insert.setString(4, LIVE.get(ThreadLocalRandom.current().nextInt(3)));
            insert.setTimestamp(5, from);
            insert.setTimestamp(6, from);
            insert.setTimestamp(7, to);
            insert.setTimestamp(8, from);
            insert.setTimestamp(9, Timestamp.from(start.plus(75, ChronoUnit.MINUTES)));
            insert.executeUpdate();
            return true;
        } catch (SQLException e) {
            if (EXCLUDED.equals(e.getSQLState()) || DEADLOCK.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }
}
