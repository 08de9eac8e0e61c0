package org.dossier.report.catalogue;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.dossier.kit.sql.Sql;

/**
 * The reports as editors hold them, drafts included: never for readers, and for the desk only as {@link #visibleTo} one
 * person of it.
 */
@ApplicationScoped
public class Reports implements PanacheRepositoryBase<Report, UUID> {
    private final Sql sql;

    Reports(Sql sql) {
        this.sql = sql;
    }

    /** What this person of the desk may see. */
    public VisibleReports visibleTo(Staff staff) {
        return new VisibleReports(this, sql, staff);
    }

    /** The report, locked until the transaction ends. */
    public Optional<Report> findForUpdate(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    public Optional<Report> findBySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** The slug of a title, with a number behind it when another report has it. */
    public String freeSlug(String title) {
        var slug = Slug.of(title);
        for (int n = 2; count("slug", slug) > 0; n++) {
            slug = Slug.of(title) + "-" + n;
        }
        return slug;
    }
}
