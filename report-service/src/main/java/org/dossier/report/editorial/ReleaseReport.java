package org.dossier.report.editorial;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.report.catalogue.PublishReport;
import org.dossier.report.catalogue.Report;
import org.dossier.report.catalogue.ReportStatus;

import static org.dossier.report.ReportProblem.CHANGED_MEANWHILE;
import static org.dossier.report.ReportProblem.DRAFT_INCOMPLETE;
import static org.dossier.report.ReportProblem.MOVE_NOT_ALLOWED;
import static org.dossier.report.ReportProblem.REASON_MISSING;

/** Publishes and withdraws what the editor saw on the page before, and nothing newer. */
@ApplicationScoped
class ReleaseReport {
    private final DeskReports reports;
    private final PublishReport publishReport;
    private final NameCommission nameCommission;
    private final DeskAudit audit;
    private final MissingWords missingWords;
    private final ReleaseTexts texts;

    ReleaseReport(
            DeskReports reports,
            PublishReport publishReport,
            NameCommission nameCommission,
            DeskAudit audit,
            MissingWords missingWords,
            ReleaseTexts texts) {
        this.reports = reports;
        this.publishReport = publishReport;
        this.nameCommission = nameCommission;
        this.audit = audit;
        this.missingWords = missingWords;
        this.texts = texts;
    }

    /** @param request what a report for one client is published for, the first time */
    @Transactional
    void publish(UUID id, long version, Optional<UUID> request) {
        var report = unchanged(id, version);
        var missing = missingWords.of(report);
        if (!missing.isEmpty()) {
            throw DRAFT_INCOMPLETE.with("errors", texts.stillNeeds(missing));
        }
        refuseUnless(report, ReportStatus.PUBLISHED);
        if (report.isForOneClient()) {
            nameCommission.settle(report, request);
        }
        var act = report.status() == ReportStatus.PUBLISHED ? "report-updated" : "report-published";
        var edition = publishReport.publish(id);
        audit.report(
                act,
                id,
                "",
                Map.of(
                        "edition",
                        Long.toString(edition.number()),
                        "access",
                        edition.access().code()));
    }

    @Transactional
    void withdraw(UUID id, long version, String reason) {
        if (reason.isBlank() || reason.length() > 1000) {
            throw REASON_MISSING.asException();
        }
        refuseUnless(unchanged(id, version), ReportStatus.WITHDRAWN);
        publishReport.withdraw(id);
        audit.report("report-withdrawn", id, reason.strip(), Map.of());
    }

    private Report unchanged(UUID id, long version) {
        var report = reports.getForUpdate(id);
        if (report.version() != version) {
            throw CHANGED_MEANWHILE.asException();
        }
        return report;
    }

    private void refuseUnless(Report report, ReportStatus target) {
        if (!report.status().next().contains(target)) {
            throw MOVE_NOT_ALLOWED.with("status", texts.standing(report.status()));
        }
    }
}
