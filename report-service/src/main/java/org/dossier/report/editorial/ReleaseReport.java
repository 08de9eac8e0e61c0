package org.dossier.report.editorial;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.report.catalogue.PublishReport;
import org.dossier.report.catalogue.Report;
import org.dossier.report.catalogue.ReportStatus;
import org.dossier.report.catalogue.Reports;
import org.dossier.report.commissions.Commissions;

import static org.dossier.report.editorial.DeskProblem.CHANGED_MEANWHILE;
import static org.dossier.report.editorial.DeskProblem.COMMISSION_MISSING;
import static org.dossier.report.editorial.DeskProblem.DRAFT_INCOMPLETE;
import static org.dossier.report.editorial.DeskProblem.MOVE_NOT_ALLOWED;
import static org.dossier.report.editorial.DeskProblem.NO_SUCH_DRAFT;
import static org.dossier.report.editorial.DeskProblem.REASON_MISSING;

/** Publishes and withdraws what the editor saw on the page before, and nothing newer. */
@ApplicationScoped
class ReleaseReport {
    private final Reports reports;
    private final PublishReport publishReport;
    private final Commissions commissions;
    private final DeskAudit audit;

    ReleaseReport(Reports reports, PublishReport publishReport, Commissions commissions, DeskAudit audit) {
        this.reports = reports;
        this.publishReport = publishReport;
        this.commissions = commissions;
        this.audit = audit;
    }

    /** @param request what a report for one client is published for, the first time */
    @Transactional
    void publish(UUID id, long version, Optional<UUID> request) {
        var report = unchanged(id, version);
        var missing = MissingWords.of(report);
        if (!missing.isEmpty()) {
            throw DRAFT_INCOMPLETE.with("errors", "The report still needs " + missing + ".");
        }
        refuseUnless(report, ReportStatus.PUBLISHED);
        if (report.isForOneClient()) {
            join(id, request);
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

    /** Joined once; a further edition is for the same client. */
    private void join(UUID id, Optional<UUID> request) {
        var joined = commissions.ofReport(id);
        var settled = joined.isPresent()
                ? !joined.get().cancelled()
                : request.filter(chosen -> commissions.join(chosen, id)).isPresent();
        if (!settled) {
            throw COMMISSION_MISSING.asException();
        }
    }

    private Report unchanged(UUID id, long version) {
        var report = reports.findForUpdate(id).orElseThrow(NO_SUCH_DRAFT::asException);
        if (report.version() != version) {
            throw CHANGED_MEANWHILE.asException();
        }
        return report;
    }

    private static void refuseUnless(Report report, ReportStatus target) {
        if (!report.status().next().contains(target)) {
            throw MOVE_NOT_ALLOWED.with("status", StatusWords.of(report.status()));
        }
    }
}
