package org.dossier.gateway.session;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.UnaryOperator;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.dossier.gateway.protection.CsrfTokens;
import org.dossier.gateway.protection.Nonces;

/** The table of sessions. Every method blocks. */
@Singleton
final class StoredSessions {

    private static final String COLUMNS = "subject, tokens, csrf, created_at, seen_at";
    private static final String ALIVE = " id_hash = ? and ends_at > ? and seen_at > ? ";

    private final DataSource database;
    private final SessionConfig config;
    private final Clock clock;

    StoredSessions(DataSource database, SessionConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** A new session under a new id; the one that the browser held before ends in the same moment (R47). */
    Session create(String subject, @Nullable String sid, Tokens tokens, @Nullable SessionId earlier) {
        var now = clock.instant();
        var session = new Session(SessionId.random(), subject, tokens, Nonces.bytes(CsrfTokens.SECRET), now, now);
        return inTransaction(connection -> {
            if (earlier != null) {
                end(connection, earlier);
            }
            insert(connection, session, sid);
            return session;
        });
    }

    private void insert(Connection connection, Session session, @Nullable String sid) {
        var tokens = session.tokens();
        update(
                connection,
                "insert into session (id_hash, subject, sid, tokens, token_until, csrf, created_at, seen_at, ends_at) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                session.id().hash(),
                session.subject(),
                sid,
                TokenSeal.seal(tokens, session.id()),
                tokens.until(),
                session.csrf(),
                session.createdAt(),
                session.seenAt(),
                session.createdAt().plus(config.absoluteLimit()));
    }

    Optional<Session> find(SessionId id) {
        return inTransaction(connection -> {
            var found = select(connection, id, "");
            found.filter(this::isSeenLongAgo).ifPresent(session -> touch(connection, id));
            return found;
        });
    }

    /**
     * Renews a session's tokens while its row is locked, so that of several replicas one asks the provider and the others
     * find the result: a refresh token that rotates can be used once.
     *
     * @param renewal is given the tokens in the row and returns others, or the same when they are fresh already
     */
    Optional<Session> renew(SessionId id, UnaryOperator<Tokens> renewal) {
        return inTransaction(connection -> {
            var found = select(connection, id, "for update");
            return found.map(session -> renewed(connection, session, renewal.apply(session.tokens())));
        });
    }

    private static Session renewed(Connection connection, Session session, Tokens tokens) {
        if (tokens != session.tokens()) {
            update(
                    connection,
                    "update session set tokens = ?, token_until = ? where id_hash = ?",
                    TokenSeal.seal(tokens, session.id()),
                    tokens.until(),
                    session.id().hash());
        }
        return session.with(tokens);
    }

    void end(SessionId id) {
        inTransaction(connection -> end(connection, id));
    }

    private static int end(Connection connection, SessionId id) {
        return update(connection, "delete from session where id_hash = ?", id.hash());
    }

    int endOfProvider(@Nullable String sid, @Nullable String subject) {
        return sid != null
                ? update("delete from session where sid = ?", sid)
                : update("delete from session where subject = ?", subject);
    }

    int removeEnded() {
        var now = clock.instant();
        return update("delete from session where ends_at <= ? or seen_at <= ?", now, now.minus(config.idleLimit()));
    }

    private Optional<Session> select(Connection connection, SessionId id, String lock) throws SQLException {
        var now = clock.instant();
        var sql = "select " + COLUMNS + " from session where" + ALIVE + lock;
        try (var statement = prepare(connection, sql, id.hash(), now, now.minus(config.idleLimit()));
                var rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(read(rows, id)) : Optional.empty();
        }
    }

    private static Session read(ResultSet row, SessionId id) throws SQLException {
        return new Session(
                id,
                row.getString("subject"),
                TokenSeal.open(row.getBytes("tokens"), id),
                row.getBytes("csrf"),
                instant(row, "created_at"),
                instant(row, "seen_at"));
    }

    /** Once a minute is exact enough for a limit of hours, and spares a write on every read. */
    private boolean isSeenLongAgo(Session session) {
        return session.seenAt().isBefore(clock.instant().minusSeconds(60));
    }

    /** A row that is locked is being renewed, maybe for seconds: its reader need not wait for a note of the time. */
    private void touch(Connection connection, SessionId id) {
        update(
                connection,
                "update session set seen_at = ? "
                        + "where id_hash = (select id_hash from session where id_hash = ? for update skip locked)",
                clock.instant(),
                id.hash());
    }

    private int update(String sql, @Nullable Object... values) {
        return inTransaction(connection -> update(connection, sql, values));
    }

    private static int update(Connection connection, String sql, @Nullable Object... values) {
        try (var statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            var value = values[i];
            statement.setObject(i + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
        }
        return statement;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private <R> R inTransaction(Work<R> work) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The sessions cannot be reached", e);
        }
    }

    private interface Work<R> {
        R on(Connection connection) throws SQLException;
    }
}
