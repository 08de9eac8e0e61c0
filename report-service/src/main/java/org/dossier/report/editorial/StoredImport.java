package org.dossier.report.editorial;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.dossier.kit.identity.Reader;

/** What was found in an uploaded document, until an editor makes a draft of it. */
@Entity
@Table(name = "report_import")
class StoredImport {
    @Id
    private UUID id;

    private Instant uploadedAt;
    private String uploadedBy;
    private String uploaderName;
    private String fileName;
    private int size;
    private String found;
    private @Nullable UUID reportId;

    @SuppressWarnings("NullAway.Init")
    protected StoredImport() {}

    static StoredImport of(String fileName, int size, String found, Reader editor, Clock clock) {
        var stored = new StoredImport();
        stored.id = UUID.randomUUID();
        stored.uploadedAt = clock.instant();
        stored.uploadedBy = editor.subject();
        stored.uploaderName = editor.name();
        stored.fileName = fileName;
        stored.size = size;
        stored.found = found;
        return stored;
    }

    void becameDraft(UUID report) {
        reportId = report;
    }

    UUID id() {
        return id;
    }

    Instant uploadedAt() {
        return uploadedAt;
    }

    String uploaderName() {
        return uploaderName;
    }

    String fileName() {
        return fileName;
    }

    int size() {
        return size;
    }

    /** JSON of an {@code ImportedReport}. */
    String found() {
        return found;
    }

    Optional<UUID> reportId() {
        return Optional.ofNullable(reportId);
    }
}
