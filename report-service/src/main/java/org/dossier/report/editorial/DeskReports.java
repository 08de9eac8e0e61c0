package org.dossier.report.editorial;

import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.dossier.kit.identity.Reader;
import org.dossier.report.catalogue.Report;
import org.dossier.report.catalogue.Reports;
import org.dossier.report.catalogue.Staff;
import org.dossier.report.catalogue.VisibleReports;

import static org.dossier.report.ReportProblem.NO_SUCH_DRAFT;

/** The reports of the one who asks: the desk's only way to a report. */
@ApplicationScoped
class DeskReports {
    private final Reports reports;
    private final Reader reader;

    DeskReports(Reports reports, Reader reader) {
        this.reports = reports;
        this.reader = reader;
    }

    Report get(UUID id) {
        return mine().find(id).orElseThrow(NO_SUCH_DRAFT::asException);
    }

    /** The same, locked until the transaction ends. */
    Report getForUpdate(UUID id) {
        return mine().findForUpdate(id).orElseThrow(NO_SUCH_DRAFT::asException);
    }

    /** Stores a new draft of the one who asks. */
    void add(Report report) {
        report.belongsTo(staff());
        reports.persistAndFlush(report); // an import refers to it
    }

    /** Whether any report has the address, also one that the one who asks may not see: it can be given only once. */
    boolean isTaken(String slug) {
        return reports.findBySlug(slug).isPresent();
    }

    String freeSlug(String title) {
        return reports.freeSlug(title);
    }

    Set<String> hiddenTopics() {
        return mine().hiddenTopics();
    }

    Staff staff() {
        return Staff.of(reader);
    }

    private VisibleReports mine() {
        return reports.visibleTo(staff());
    }
}
