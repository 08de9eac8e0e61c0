package org.dossier.bench;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.UUID;

import org.dossier.local.ServiceDatabase;

/** booking-service's database: what the bench sells is put there, and what was sold is counted there. */
final class BookingsDatabase {
    private static final String COURSE = """
            insert into course (id, slug, title, summary, syllabus, level, language, created_at)
            values (?, ?, 'Load test', 'Nobody is taught anything here.', '', 'Any', 'English', now())
            """;
    private static final String RUN = """
            insert into run (id, course_id, zone, begins_at, ends_at, capacity, minimum, below_minimum, decide_at,
                             currency, price_minor, refund_policy, status, created_at)
            values (?, ?, 'UTC', now() + interval '30 days', now() + interval '30 days 8 hours', ?, 0, 'HOLD_ANYWAY',
                    now() + interval '20 days', 'EUR', 0, '', 'CONFIRMED', now())
            """;
    private static final String MEETING = """
            insert into meeting (run_id, number, begins, ends)
            select id, 1, begins_at at time zone 'UTC', ends_at at time zone 'UTC' from run where id = ?
            """;

    private final String address;
    private final Properties secrets;

    BookingsDatabase(int port, Path data) {
        this.address = "jdbc:postgresql://127.0.0.1:" + (port + 7) + "/" + ServiceDatabase.BOOKINGS.name();
        this.secrets = secretsOf(data);
    }

    /** As the application's own role, so that nothing is open here that is not open to it. */
    Connection connect() throws SQLException {
        var role = ServiceDatabase.BOOKINGS.application();
        return DriverManager.getConnection(address, role, secrets.getProperty("database." + role));
    }

    UUID addCourse(String slug) throws SQLException {
        var id = UUID.randomUUID();
        update(COURSE, id, slug);
        return id;
    }

    /** A free run, so that a seat is sold when it is taken. */
    UUID addRun(UUID course, int capacity) throws SQLException {
        var id = UUID.randomUUID();
        update(RUN, id, course, capacity);
        update(MEETING, id);
        return id;
    }

    /** Takes the bench's courses out of sight; what was sold stays. */
    void cancelRuns(UUID course) throws SQLException {
        update("update run set status = 'CANCELLED', cancel_reason = 'Load test' where course_id = ?", course);
    }

    long count(String sql, Object... values) throws SQLException {
        try (var connection = connect();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    void update(String sql, Object... values) throws SQLException {
        try (var connection = connect();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static Properties secretsOf(Path data) {
        var secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(reader);
            return secrets;
        } catch (IOException e) {
            throw new UncheckedIOException("The stack's secrets cannot be read; is " + data + " its data?", e);
        }
    }
}
