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

/** Names the request that a report for one client is written for, once and for all; from then on its staff see the report. */
@ApplicationScoped
class NameCommission {
    private final DeskReports reports;
    private final Commissions commissions;
    private final DeskAudit audit;

    NameCommission(DeskReports reports, Commissions commissions, DeskAudit audit) {
        this.reports = reports;
        this.commissions = commissions;
        this.audit = audit;
    }

    @Transactional
    void name(UUID id, Optional<UUID> request) {
        settle(reports.getForUpdate(id), request);
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
