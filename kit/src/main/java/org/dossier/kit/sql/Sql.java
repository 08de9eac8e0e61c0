package org.dossier.kit.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

/**
 * Runs one statement, in the caller's transaction if there is one.
 *
 * <p>The statement is constant text and a value only ever a parameter (R10). Values are texts, numbers, booleans, ids
 * ({@link UUID}) and null as they are; an {@link Instant} for a {@code timestamptz}, to the microsecond; a
 * {@link Duration} in seconds, for {@code make_interval(secs => ?)}; an enum's name; and a collection of texts, ids, longs
 * or integers for an array, as in {@code id = any (?)}.
 *
 * <p>Each method throws {@link SqlFailure} if the database refuses the statement or cannot be reached.
 */
@Singleton
public class Sql {
    private final DataSource dataSource;

    /** @param dataSource the service's own database */
    public Sql(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** All rows of a query, or of a change that has a {@code returning}. */
    public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... values) {
        try (var connection = dataSource.getConnection();
                var statement = prepare(connection, sql, values);
                var rows = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** The first row; empty if there is none, or if the reader makes null of it. */
    public <T> Optional<T> first(String sql, RowReader<? extends @Nullable T> reader, @Nullable Object... values) {
        try (var connection = dataSource.getConnection();
                var statement = prepare(connection, sql, values);
                var rows = statement.executeQuery()) {
            return rows.next() ? Optional.ofNullable(reader.read(rows)) : Optional.empty();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** Changes rows and tells how many. */
    public int update(String sql, @Nullable Object... values) {
        try (var connection = dataSource.getConnection();
                var statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** A moment of the row that is never null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A moment of the row, or null. */
    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** An id of the row. */
    public static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** The texts of a {@code text[]} that is never null. */
    public static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < values.length; i++) {
                set(statement, i + 1, values[i]);
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private static void set(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
        switch (value) {
            case Instant at -> statement.setObject(place, at.atOffset(ZoneOffset.UTC));
            case Duration time -> statement.setDouble(place, time.toMillis() / 1000.0);
            case Enum<?> name -> statement.setString(place, name.name());
            case Collection<?> items -> setArray(statement, place, items);
            case null, default -> statement.setObject(place, value);
        }
    }

    private static void setArray(PreparedStatement statement, int place, Collection<?> items) throws SQLException {
        if (items.isEmpty()) {
            statement.setObject(place, "{}", Types.OTHER); // of whatever type the statement asks for
        } else {
            var array = statement
                    .getConnection()
                    .createArrayOf(typeOf(items.iterator().next()), items.toArray());
            statement.setArray(place, array);
        }
    }

    private static String typeOf(Object item) {
        return switch (item) {
            case String text -> "text";
            case UUID id -> "uuid";
            case Long number -> "bigint";
            case Integer number -> "integer";
            default -> throw new IllegalArgumentException("No array of " + item.getClass());
        };
    }
}
