package org.dossier.report.editorial;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.dossier.report.catalogue.Report;
import org.dossier.report.commissions.Commissions;

import static org.dossier.report.ReportProblem.COMMISSION_MISSING;
import static org.dossier.report.ReportProblem.MOVE_NOT_ALLOWED;

/** Names the request that a report for one client is written for; from then on its staff see the report. */
@ApplicationScoped
class NameCommission {
    private final DeskReports reports;
    private final Commissions commissions;
    private final DeskAudit audit;
    private final ReleaseTexts texts;

    NameCommission(DeskReports reports, Commissions commissions, DeskAudit audit, ReleaseTexts texts) {
        this.reports = reports;
        this.commissions = commissions;
        this.audit = audit;
        this.texts = texts;
    }

    @Transactional
    void name(UUID id, Optional<UUID> request) {
        settle(reports.getForUpdate(id), request);
    }

    /**
     * Takes a report that never came out off its request, and does nothing where it has none. It becomes the draft of the one
     * who does: who began it may not be among those whom the client named.
     */
    @Transactional
    void takeOff(UUID id) {
        var report = reports.getForUpdate(id);
        if (report.publishedAt().isPresent()) {
            throw MOVE_NOT_ALLOWED.with("status", texts.standing(report.status()));
        }
        commissions.ofReport(id).ifPresent(commission -> {
            commissions.part(id);
            report.belongsTo(reports.staff());
            audit.report(
                    "report-uncommissioned",
                    id,
                    "",
                    Map.of("request", commission.requestId().toString()));
        });
    }

    /** Joined once; a further edition is for the same client. */
    @Transactional(TxType.MANDATORY)
    void settle(Report report, Optional<UUID> request) {
        var joined = commissions.ofReport(report.id());
        var settled = joined.isPresent() ? !joined.get().cancelled() : join(report, request);
        if (!settled) {
            throw COMMISSION_MISSING.asException();
        }
    }

    private boolean join(Report report, Optional<UUID> request) {
        if (!report.isForOneClient() || request.isEmpty()) {
            return false;
        }
        var email = reports.staff().email();
        var joined = commissions.join(request.get(), report.id(), email);
        if (joined) {
            audit.report(
                    "report-commissioned",
                    report.id(),
                    "",
                    Map.of("request", request.get().toString()));
        }
        return joined;
    }
}
