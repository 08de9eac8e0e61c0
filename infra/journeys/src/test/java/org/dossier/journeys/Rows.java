package org.dossier.journeys;

import java.sql.DriverManager;
import java.sql.SQLException;

/** Looks into booking-service's database, as an operator would. */
record Rows(Stack stack) {
    long count(String query) {
        return Long.parseLong(text(query));
    }

    /** The first column of the first row. */
    String text(String query) {
        var role = "bookings_app";
        try (var connection = DriverManager.getConnection(
                        stack.database("bookings_db"), role, stack.secret("database." + role));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }
}
