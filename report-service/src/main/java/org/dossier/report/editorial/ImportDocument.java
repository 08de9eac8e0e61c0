package org.dossier.report.editorial;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.dossier.kit.identity.Reader;
import org.dossier.report.catalogue.Author;
import org.dossier.report.catalogue.Authors;
import org.dossier.report.importing.ImportedReport;
import org.dossier.report.importing.Upload;

/** Keeps what was found in a document for review, and fills the form from it. */
@ApplicationScoped
class ImportDocument {
    private static final int LONGEST_NAME = 200;

    private final StoredImports imports;
    private final Authors authors;
    private final DeskAudit audit;
    private final Reader editor;
    private final ObjectMapper json;
    private final Clock clock;

    ImportDocument(
            StoredImports imports, Authors authors, DeskAudit audit, Reader editor, ObjectMapper json, Clock clock) {
        this.imports = imports;
        this.authors = authors;
        this.audit = audit;
        this.editor = editor;
        this.json = json;
        this.clock = clock;
    }

    /** Stores the finding; the document was read before, outside the transaction. */
    @Transactional
    UUID keep(Upload upload, ImportedReport found) {
        var stored = StoredImport.of(nameOf(upload), upload.bytes().length, write(found), editor, clock);
        imports.persist(stored);
        audit.record(
                "report-imported",
                "import",
                stored.id(),
                "",
                Map.of("format", found.format().name()));
        return stored.id();
    }

    ImportedReport found(StoredImport stored) {
        try {
            return json.readValue(stored.found(), ImportedReport.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The import " + stored.id() + " cannot be read back.", e);
        }
    }

    /** The form as the import fills it; authors whom we know are chosen by their names. */
    ReportForm formOf(ImportedReport found) {
        return ReportForm.of(found, known(found.authors()));
    }

    private List<String> known(List<String> names) {
        return authors.byName().stream()
                .filter(author -> names.stream().anyMatch(author.name()::equalsIgnoreCase))
                .map(Author::id)
                .map(UUID::toString)
                .toList();
    }

    /** A name for the editor's eyes: no folders, no control characters. It names no file of ours (R40). */
    private static String nameOf(Upload upload) {
        var name = upload.fileName() == null ? "" : upload.fileName();
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("\\p{C}", "").strip();
        return clean.substring(0, Math.min(clean.length(), LONGEST_NAME));
    }

    private String write(ImportedReport found) {
        try {
            return json.writeValueAsString(found);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
