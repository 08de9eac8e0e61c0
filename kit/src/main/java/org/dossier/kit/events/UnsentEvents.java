package org.dossier.kit.events;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.jspecify.annotations.Nullable;

import org.dossier.kit.sql.Sql;

/** The outbox as the relay sees it: rows not yet acknowledged by Kafka, oldest first. */
@Singleton
class UnsentEvents {
    record Row(
            long position,
            String topic,
            String key,
            String payload,
            @Nullable String traceparent) {}

    private final Sql sql;

    UnsentEvents(Sql sql) {
        this.sql = sql;
    }

    @Transactional(TxType.REQUIRES_NEW)
    List<Row> oldest(int limit) {
        return sql.list(
                "select position, topic, key, payload, traceparent from outbox"
                        + " where sent_at is null order by position limit ?",
                row -> new Row(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
                limit);
    }

    @Transactional(TxType.REQUIRES_NEW)
    void markSent(List<Long> positions) {
        sql.update("update outbox set sent_at = now() where position = any (?)", positions);
    }

    @Transactional(TxType.REQUIRES_NEW)
    long count() {
        return sql.list("select count(*) from outbox where sent_at is null", row -> row.getLong(1))
                .getFirst();
    }

    /** When the oldest was recorded; empty if all were sent. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Instant> oldestAt() {
        return sql.first(
                "select created_at from outbox where sent_at is null order by position limit 1",
                row -> Sql.instant(row, "created_at"));
    }

    @Transactional(TxType.REQUIRES_NEW)
    void forget(Duration sent, Duration received) {
        sql.update("delete from outbox where sent_at < now() - make_interval(secs => ?)", sent);
        sql.update("delete from inbox where received_at < now() - make_interval(secs => ?)", received);
    }
}
