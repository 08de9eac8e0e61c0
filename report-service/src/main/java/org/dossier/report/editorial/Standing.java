package org.dossier.report.editorial;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.dossier.kit.audit.AuditRecord;
import org.dossier.report.catalogue.Report;
import org.dossier.report.catalogue.ReportStatus;

/** How a stored report stands: what can be done with it, whom it is written for, and what was done with it. */
@ApplicationScoped
class Standing {
    private static final int SHOWN_ACTS = 30;

    private final CommissionChoice commissions;
    private final MissingWords missingWords;
    private final DeskAudit audit;
    private final EditorialTexts texts;

    Standing(CommissionChoice commissions, MissingWords missingWords, DeskAudit audit, EditorialTexts texts) {
        this.commissions = commissions;
        this.missingWords = missingWords;
        this.audit = audit;
        this.texts = texts;
    }

    WritePage.Stored of(Report report) {
        var missing = missingWords.of(report);
        return new WritePage.Stored(
                report.id().toString(),
                report.status(),
                StatusTag.kind(report.status()),
                report.status() == ReportStatus.DRAFT,
                report.status() == ReportStatus.PUBLISHED,
                report.hasUnpublishedChanges(),
                missing.isEmpty(),
                missing,
                "/reports/" + report.slug(),
                client(report),
                history(report.id()));
    }

    private WritePage.@Nullable ForClient client(Report report) {
        return report.isForOneClient()
                ? new WritePage.ForClient(
                        "/desk/reports/" + report.id() + "/commission",
                        commissions.labelOf(report),
                        commissions.namedStaffOf(report),
                        report.isNobodys(),
                        report.publishedAt().isEmpty(),
                        commissions.openTo(report))
                : null;
    }

    private List<WritePage.Act> history(UUID id) {
        return audit.ofReport(id).stream().limit(SHOWN_ACTS).map(this::act).toList();
    }

    private WritePage.Act act(AuditRecord record) {
        var entry = record.entry();
        return new WritePage.Act(DeskList.when(record.at()), entry.actorName(), texts.act(entry.act()), entry.reason());
    }
}
