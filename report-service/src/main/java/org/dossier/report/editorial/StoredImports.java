package org.dossier.report.editorial;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import static org.dossier.report.editorial.DeskProblem.NO_SUCH_IMPORT;

/** The stored imports. */
@ApplicationScoped
class StoredImports implements PanacheRepositoryBase<StoredImport, UUID> {
    StoredImport get(UUID id) {
        return findByIdOptional(id).orElseThrow(NO_SUCH_IMPORT::asException);
    }

    StoredImport getForUpdate(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NO_SUCH_IMPORT::asException);
    }
}
