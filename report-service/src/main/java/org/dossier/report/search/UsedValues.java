package org.dossier.report.search;

import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.dossier.kit.sql.Sql;
import org.dossier.report.catalogue.Country;

/** The countries, topics, series and authors that published reports have, by their labels. */
@ApplicationScoped
class UsedValues {
    private static final String SQL = """
            select distinct 'country' as filter, c as value, c as label from edition, unnest(countries) c
            union all
            select 'topic', slug, name from topic t where exists (
                select 1 from edition where topics @> array[t.slug])
            union all
            select distinct 'series', series, series from edition where series <> ''
            union all
            select 'author', slug, name from author a where exists (
                select 1 from edition where authors @> array[a.slug])
            """;

    private final Sql sql;

    UsedValues(Sql sql) {
        this.sql = sql;
    }

    List<Choices.Used> list() {
        return sql.list(SQL, row -> used(row.getString(1), row.getString(2), row.getString(3))).stream()
                .sorted(Comparator.comparing(Choices.Used::label, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static Choices.Used used(String filter, String value, String label) {
        var name = filter.equals("country")
                ? Country.ofCode(value).map(Country::name).orElse(label)
                : label;
        return new Choices.Used(filter, value, name);
    }
}
