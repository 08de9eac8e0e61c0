package org.dossier.report.catalogue;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.dossier.kit.sql.Sql;

/** The publisher's own pages, such as the one that tells how it works. */
@ApplicationScoped
public class PublisherPages {
    private final EntityManager entities;
    private final Sql sql;
    private final Clock clock;

    PublisherPages(EntityManager entities, Sql sql, Clock clock) {
        this.entities = entities;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * A page.
     *
     * @param html safe HTML
     */
    public record PublisherPage(String title, String html) {}

    public Optional<PublisherPage> find(String slug) {
        return sql.first(
                "select title, html from publisher_page where slug = ?",
                row -> new PublisherPage(row.getString(1), row.getString(2)),
                slug);
    }

    /** Writes the page, or writes it anew. */
    @Transactional
    public void put(String slug, String title, String markdown) {
        entities.createNativeQuery("""
                        insert into publisher_page (slug, title, html, updated_at) values (:slug, :title, :html, :now)
                        on conflict (slug) do update
                            set title = excluded.title, html = excluded.html, updated_at = excluded.updated_at
                        """)
                .setParameter("slug", slug)
                .setParameter("title", title)
                .setParameter("html", Prose.page(markdown))
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
