package org.dossier.report.search;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A WHERE clause of constant fragments, with the values apart (A23, R10). */
final class Conditions {
    private final StringBuilder sql = new StringBuilder(" where true");
    private final List<Object> values = new ArrayList<>();

    static Conditions of(ReportFilter filter) {
        var region = filter.region();
        var access = filter.access();
        return new Conditions()
                .when(" and region = ?", region == null ? null : region.code())
                .when(" and access = ?", access == null ? null : access.name())
                .when(" and countries @> array[?]::text[]", filter.country())
                .when(" and topics @> array[?]::text[]", filter.topic())
                .when(" and authors @> array[?]::text[]", filter.author())
                .when(" and series = ?", filter.series())
                .when(" and search @@ websearch_to_tsquery('english', ?)", filter.text());
    }

    private Conditions when(String fragment, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            sql.append(fragment);
            values.add(value);
        }
        return this;
    }

    /** Adds what always holds, with its values. */
    Conditions and(String fragment, Object... more) {
        sql.append(fragment);
        values.addAll(List.of(more));
        return this;
    }

    String sql() {
        return sql.toString();
    }

    List<Object> values() {
        return values;
    }
}
