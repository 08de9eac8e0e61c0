package org.dossier.report.editorial;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.report.catalogue.Author;
import org.dossier.report.catalogue.Authors;
import org.dossier.report.catalogue.Slug;

/** Takes a new author into the list. */
@ApplicationScoped
class AddAuthor {
    private final Authors authors;
    private final DeskAudit audit;

    AddAuthor(Authors authors, DeskAudit audit) {
        this.authors = authors;
        this.audit = audit;
    }

    @Transactional
    void add(AuthorPage form) {
        var author = Author.named(
                freeSlug(form.name()),
                form.name(),
                form.role(),
                form.languageNames(),
                form.regionValues(),
                form.biography());
        authors.persist(author);
        audit.record("author-added", "author", author.id(), "", Map.of("name", form.name()));
    }

    private String freeSlug(String name) {
        var slug = Slug.of(name);
        for (int n = 2; authors.findBySlug(slug).isPresent(); n++) {
            slug = Slug.of(name) + "-" + n;
        }
        return slug;
    }
}
