package org.dossier.report.editorial;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.dossier.report.catalogue.Report;
import org.dossier.report.commissions.Commission;
import org.dossier.report.commissions.Commissions;

/** What a report for one client is written for, or could be. */
@ApplicationScoped
class CommissionChoice {
    private final Commissions commissions;
    private final DeskReports reports;

    CommissionChoice(Commissions commissions, DeskReports reports) {
        this.commissions = commissions;
        this.reports = reports;
    }

    /** How its request is called; empty where none is named. */
    String labelOf(Report report) {
        return commissions.ofReport(report.id()).map(Commission::label).orElse("");
    }

    /** Who alone may see it at the desk, by their addresses; empty where all editors may. */
    List<String> namedStaffOf(Report report) {
        return commissions.ofReport(report.id()).map(Commission::namedStaff).orElse(List.of());
    }

    /** Nothing where the report is for others too, or has its request. */
    List<Option> openTo(Report report) {
        return !report.isForOneClient() || commissions.ofReport(report.id()).isPresent()
                ? List.of()
                : commissions.open(reports.staff().email()).stream()
                        .map(open -> new Option(open.requestId().toString(), open.label(), false))
                        .toList();
    }
}
