package org.dossier.report.editorial;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.dossier.kit.identity.Reader;

import static org.dossier.report.ReportProblem.NO_SUCH_IMPORT;

/** The stored imports of the one who asks: what was uploaded may be for one client alone (R02, A14). */
@ApplicationScoped
class StoredImports implements PanacheRepositoryBase<StoredImport, UUID> {
    private final Reader reader;

    StoredImports(Reader reader) {
        this.reader = reader;
    }

    StoredImport get(UUID id) {
        return find("id = ?1 and uploadedBy = ?2", id, reader.subject())
                .firstResultOptional()
                .orElseThrow(NO_SUCH_IMPORT::asException);
    }

    StoredImport getForUpdate(UUID id) {
        return find("id = ?1 and uploadedBy = ?2", id, reader.subject())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(NO_SUCH_IMPORT::asException);
    }
}
