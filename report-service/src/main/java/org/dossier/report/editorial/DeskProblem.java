package org.dossier.report.editorial;

import org.dossier.kit.problem.Problem;

/** What can go wrong at the reports desk. */
enum DeskProblem implements Problem {
    NO_SUCH_DRAFT(404, "No such report", "There is no report at this address. It may have been typed wrongly."),
    NO_SUCH_IMPORT(404, "No such import", "There is no import at this address. It may have been typed wrongly."),
    NO_FILE(400, "No file was sent", "Choose a document and send it again."),
    DRAFT_INCOMPLETE(422, "Something is missing", "{errors}"),
    MOVE_NOT_ALLOWED(
            409, "That cannot be done now", "The report is {status}. Reload its page to see what can be done with it."),
    CHANGED_MEANWHILE(
            409,
            "The report was changed meanwhile",
            "Somebody saved it after you opened this page. Nothing was done. Go back to the report and look at it again."),
    COMMISSION_MISSING(
            409,
            "No request to publish it for",
            "A report for one client is published for a request that waits for its report. This one was not chosen, has its report, or is no longer wanted. Nothing was published."),
    REASON_MISSING(400, "Give a reason", "A report is withdrawn with a reason, which stays in its history.");

    private final int status;
    private final String title;
    private final String detail;

    DeskProblem(int status, String title, String detail) {
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
