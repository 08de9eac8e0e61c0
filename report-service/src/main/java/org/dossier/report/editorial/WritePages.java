package org.dossier.report.editorial;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.dossier.report.catalogue.Report;
import org.dossier.report.importing.ImportedReport;

/** Makes the writing page of a new, imported or stored report. */
@ApplicationScoped
class WritePages {
    private final DeskReports reports;
    private final StoredImports imports;
    private final ImportDocument importDocument;
    private final Choices choices;
    private final Standing standing;
    private final EditorialTexts texts;

    WritePages(
            DeskReports reports,
            StoredImports imports,
            ImportDocument importDocument,
            Choices choices,
            Standing standing,
            EditorialTexts texts) {
        this.reports = reports;
        this.imports = imports;
        this.importDocument = importDocument;
        this.choices = choices;
        this.standing = standing;
        this.texts = texts;
    }

    @Transactional
    WritePage ofNew(ReportForm form, Map<String, String> errors) {
        return new WritePage(texts.newReport(), "/desk/reports", form, errors, choices.of(form), null, null, null);
    }

    @Transactional
    WritePage ofImport(UUID id) {
        var found = importDocument.found(imports.get(id));
        return ofImport(id, importDocument.formOf(found), Map.of());
    }

    @Transactional
    WritePage ofImport(UUID id, ReportForm form, Map<String, String> errors) {
        var stored = imports.get(id);
        var finding = finding(stored, importDocument.found(stored));
        var action = "/desk/reports/imports/" + id + "/draft";
        return new WritePage(texts.reviewImport(), action, form, errors, choices.of(form), null, finding, null);
    }

    @Transactional
    WritePage ofStored(UUID id) {
        var report = reports.get(id);
        return page(report, ReportForm.of(report.manuscript(), report.slug(), report.version()), Map.of(), null);
    }

    @Transactional
    WritePage ofStored(UUID id, ReportForm form, Map<String, String> errors) {
        return page(reports.get(id), form, errors, null);
    }

    /** What was typed stays in the form; saving it again is a choice made in sight of the other version. */
    @Transactional
    WritePage ofConflict(UUID id, ReportForm mine, ReportForm theirs) {
        return page(
                reports.get(id), mine.atVersion(theirs.version()), Map.of(), Differences.between(mine, theirs, texts));
    }

    private WritePage page(
            Report report, ReportForm form, Map<String, String> errors, WritePage.@Nullable Theirs theirs) {
        return new WritePage(
                report.title(),
                "/desk/reports/" + report.id(),
                form,
                errors,
                choices.of(form),
                standing.of(report),
                null,
                theirs);
    }

    private static WritePage.Finding finding(StoredImport stored, ImportedReport found) {
        return new WritePage.Finding(
                stored.fileName(), found.format().label(), found.warnings(), found.dropped(), found.authors());
    }
}
