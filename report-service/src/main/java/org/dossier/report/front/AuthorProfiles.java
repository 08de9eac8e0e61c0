package org.dossier.report.front;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.dossier.kit.sql.Sql;

/** The authors as readers meet them. */
@ApplicationScoped
class AuthorProfiles {
    private static final String SELECT = """
            select slug, name, role, languages, regions, biography_html,
                   (select count(*) from edition where authors @> array[a.slug]) as reports
            from author a
            """;

    private final Sql sql;

    AuthorProfiles(Sql sql) {
        this.sql = sql;
    }

    List<AuthorProfile> byName() {
        return sql.list(SELECT + " order by name", AuthorProfile::read);
    }

    Optional<AuthorProfile> find(String slug) {
        return sql.first(SELECT + " where slug = ?", AuthorProfile::read, slug);
    }
}
