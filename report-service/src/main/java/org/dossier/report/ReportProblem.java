package org.dossier.report;

import org.dossier.kit.problem.Problem;

/** What can go wrong for a reader of this service. */
public enum ReportProblem implements Problem {
    NO_SUCH_REPORT(404, "No such report", "There is no report at this address, or it has been withdrawn."),
    NO_SUCH_AUTHOR(404, "No such author", "There is no author at this address."),
    NO_SUCH_REGION(404, "No such region", "There is no region at this address."),
    BAD_FILTER(400, "That filter is unknown", "The value of “{filter}” is not one that the catalogue knows.");

    private final int status;
    private final String title;
    private final String detail;

    ReportProblem(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String detail() {
        return detail;
    }
}
