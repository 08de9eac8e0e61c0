package org.dossier.report.front;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.dossier.report.catalogue.Rows;

/** The authors as readers meet them. */
@ApplicationScoped
class AuthorProfiles {
    private static final String SELECT = """
            select slug, name, role, languages, regions, biography_html,
                   (select count(*) from edition where authors @> array[a.slug]) as reports
            from author a
            """;

    private final Rows rows;

    AuthorProfiles(Rows rows) {
        this.rows = rows;
    }

    List<AuthorProfile> byName() {
        return rows.list(SELECT + " order by name", List.of(), AuthorProfile::read);
    }

    Optional<AuthorProfile> find(String slug) {
        return rows.first(SELECT + " where slug = ?", AuthorProfile::read, slug);
    }
}
