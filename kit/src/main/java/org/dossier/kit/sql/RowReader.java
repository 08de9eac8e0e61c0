package org.dossier.kit.sql;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/** Makes a value of the row that the result stands at. */
@FunctionalInterface
public interface RowReader<T extends @Nullable Object> {
    T read(ResultSet row) throws SQLException;
}
