package org.dossier.kit.test;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

/** Looks into the database of the service under test, as an operator would. */
@Singleton
public class Rows {
    private final DataSource dataSource;

    Rows(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public long count(String query, Object... values) {
        return Long.parseLong(first(query, values));
    }

    /** The first column of the first row, as text. */
    public String first(String query, Object... values) {
        return all(query, values).getFirst();
    }

    /** The first column of all rows, as text. */
    public List<String> all(String query, Object... values) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            var found = new ArrayList<String>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(String.valueOf(rows.getString(1)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
