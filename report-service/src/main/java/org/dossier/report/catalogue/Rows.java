package org.dossier.report.catalogue;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

/** Runs one query and maps its rows. Reading needs no entities, and pages that thousands ask for should not pay for any. */
@ApplicationScoped
public class Rows {
    private final DataSource dataSource;

    Rows(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Makes a value of the current row. */
    public interface Mapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    /**
     * All rows.
     *
     * @param sql constant text; values come by parameters only (R10)
     * @param parameters in the order of the question marks: texts, numbers, instants, ids, or null
     */
    public <T> List<T> list(String sql, List<? extends @Nullable Object> parameters, Mapper<T> mapper) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(sql)) {
            set(query, parameters);
            return read(query, mapper);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first row, if there is one. */
    public <T> Optional<T> first(String sql, Mapper<T> mapper, @Nullable Object... parameters) {
        return list(sql, Arrays.asList(parameters), mapper).stream().findFirst();
    }

    private static void set(PreparedStatement query, List<? extends @Nullable Object> parameters) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            var value = parameters.get(i);
            query.setObject(i + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
        }
    }

    private static <T> List<T> read(PreparedStatement query, Mapper<T> mapper) throws SQLException {
        try (var rows = query.executeQuery()) {
            var values = new ArrayList<T>();
            while (rows.next()) {
                values.add(mapper.map(rows));
            }
            return values;
        }
    }
}
