package org.dossier.report.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;

/** The stored authors. */
@ApplicationScoped
public class Authors implements PanacheRepositoryBase<Author, UUID> {
    public Optional<Author> findBySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    public List<Author> byName() {
        return listAll(Sort.by("name"));
    }
}
