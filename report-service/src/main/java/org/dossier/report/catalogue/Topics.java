package org.dossier.report.catalogue;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;

/** The stored topics. */
@ApplicationScoped
public class Topics implements PanacheRepositoryBase<Topic, String> {
    public List<Topic> byName() {
        return listAll(Sort.by("name"));
    }
}
