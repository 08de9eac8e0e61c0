package org.dossier.kit.events;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.jspecify.annotations.Nullable;

/** The outbox as the relay sees it: rows not yet acknowledged by Kafka, oldest first. */
@Singleton
class UnsentEvents {
    record Row(
            long position,
            String topic,
            String key,
            String payload,
            @Nullable String traceparent) {}

    private final DataSource dataSource;

    UnsentEvents(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Transactional(TxType.REQUIRES_NEW)
    List<Row> oldest(int limit) throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("select position, topic, key, payload, traceparent from outbox"
                        + " where sent_at is null order by position limit ?")) {
            select.setInt(1, limit);
            var rows = new ArrayList<Row>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(new Row(
                            found.getLong(1),
                            found.getString(2),
                            found.getString(3),
                            found.getString(4),
                            found.getString(5)));
                }
            }
            return rows;
        }
    }

    @Transactional(TxType.REQUIRES_NEW)
    void markSent(List<Long> positions) throws SQLException {
        try (var connection = dataSource.getConnection();
                var mark = connection.prepareStatement("update outbox set sent_at = now() where position = any (?)")) {
            mark.setArray(1, connection.createArrayOf("bigint", positions.toArray()));
            mark.executeUpdate();
        }
    }

    @Transactional(TxType.REQUIRES_NEW)
    long count() throws SQLException {
        try (var connection = dataSource.getConnection();
                var count = connection.prepareStatement("select count(*) from outbox where sent_at is null");
                var found = count.executeQuery()) {
            found.next();
            return found.getLong(1);
        }
    }

    @Transactional(TxType.REQUIRES_NEW)
    void forget(Duration sent, Duration received) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            deleteOlder(connection, "delete from outbox where sent_at < now() - make_interval(secs => ?)", sent);
            deleteOlder(connection, "delete from inbox where received_at < now() - make_interval(secs => ?)", received);
        }
    }

    private static void deleteOlder(Connection connection, String sql, Duration age) throws SQLException {
        try (var delete = connection.prepareStatement(sql)) {
            delete.setDouble(1, age.toSeconds());
            delete.executeUpdate();
        }
    }
}
