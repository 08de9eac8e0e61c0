package org.dossier.report.catalogue;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.dossier.kit.sql.RowReader;
import org.dossier.kit.sql.Sql;

/** Runs one query and maps its first row; new code asks {@link Sql} itself. */
@ApplicationScoped
public class Rows {
    private final Sql sql;

    Rows(Sql sql) {
        this.sql = sql;
    }

    /** The first row, if there is one. */
    public <T> Optional<T> first(String query, RowReader<T> reader, @Nullable Object... values) {
        return sql.first(query, reader, values);
    }
}
