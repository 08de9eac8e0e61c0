package org.dossier.report.editorial;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.dossier.kit.audit.AuditRecord;
import org.dossier.report.catalogue.Report;
import org.dossier.report.catalogue.ReportStatus;
import org.dossier.report.catalogue.Reports;
import org.dossier.report.importing.ImportedReport;

import static org.dossier.report.editorial.DeskProblem.NO_SUCH_DRAFT;

/** Makes the writing page of a new, imported or stored report. */
@ApplicationScoped
class WritePages {
    private final Reports reports;
    private final StoredImports imports;
    private final ImportDocument importDocument;
    private final Choices choices;
    private final DeskAudit audit;

    WritePages(
            Reports reports, StoredImports imports, ImportDocument importDocument, Choices choices, DeskAudit audit) {
        this.reports = reports;
        this.imports = imports;
        this.importDocument = importDocument;
        this.choices = choices;
        this.audit = audit;
    }

    @Transactional
    WritePage ofNew(ReportForm form, Map<String, String> errors) {
        return new WritePage("New report", "/desk/reports", form, errors, choices.of(form), null, null, null);
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
        return new WritePage("Review the import", action, form, errors, choices.of(form), null, finding, null);
    }

    @Transactional
    WritePage ofStored(UUID id) {
        var report = get(id);
        return page(report, ReportForm.of(report.manuscript(), report.slug(), report.version()), Map.of(), null);
    }

    @Transactional
    WritePage ofStored(UUID id, ReportForm form, Map<String, String> errors) {
        return page(get(id), form, errors, null);
    }

    /** What was typed stays in the form; saving it again is a choice made in sight of the other version. */
    @Transactional
    WritePage ofConflict(UUID id, ReportForm mine, ReportForm theirs) {
        return page(get(id), mine.atVersion(theirs.version()), Map.of(), Differences.between(mine, theirs));
    }

    private Report get(UUID id) {
        return reports.findByIdOptional(id).orElseThrow(NO_SUCH_DRAFT::asException);
    }

    private WritePage page(
            Report report, ReportForm form, Map<String, String> errors, WritePage.@Nullable Theirs theirs) {
        return new WritePage(
                report.title(),
                "/desk/reports/" + report.id(),
                form,
                errors,
                choices.of(form),
                stored(report),
                null,
                theirs);
    }

    private WritePage.Stored stored(Report report) {
        return new WritePage.Stored(
                report.id().toString(),
                StatusWords.label(report.status()),
                StatusWords.tagKind(report.status()),
                report.status() == ReportStatus.DRAFT,
                report.status() == ReportStatus.PUBLISHED,
                report.hasUnpublishedChanges(),
                MissingWords.of(report).isEmpty(),
                MissingWords.of(report),
                "/reports/" + report.slug(),
                history(report.id()));
    }

    private List<WritePage.Act> history(UUID id) {
        return audit.ofReport(id).stream().limit(30).map(WritePages::act).toList();
    }

    private static WritePage.Act act(AuditRecord record) {
        var words = record.entry()
                .act()
                .replace("report-", "")
                .replace("draft-", "draft ")
                .replace('-', ' ');
        var what = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return new WritePage.Act(
                DeskList.when(record.at()),
                record.entry().actorName(),
                what,
                record.entry().reason());
    }

    private static WritePage.Finding finding(StoredImport stored, ImportedReport found) {
        return new WritePage.Finding(
                stored.fileName(), found.format().label(), found.warnings(), found.dropped(), found.authors());
    }
}
