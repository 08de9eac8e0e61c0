package org.dossier.report;

import org.dossier.kit.problem.Problem;

/** What can go wrong in this service, for readers and at the desk. */
public enum ReportProblem implements Problem {
    // Readers
    NO_SUCH_REPORT(404, "No such report", "There is no report at this address, or it has been withdrawn."),
    NO_SUCH_AUTHOR(404, "No such author", "There is no author at this address."),
    NO_SUCH_REGION(404, "No such region", "There is no region at this address."),
    BAD_FILTER(400, "That filter is unknown", "The value of “{filter}” is not one that the catalogue knows."),

    // The reports desk
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
            "No request to write it for",
            "A report for one client is written for a request that waits for its report. This one was not chosen, has its report, or is no longer wanted. Nothing was done."),
    REASON_MISSING(400, "Give a reason", "A report is withdrawn with a reason, which stays in its history."),

    // Documents that cannot be taken in: nothing is saved then
    IMPORT_EMPTY(422, "The document is empty", "The file holds no text. Choose the file again, or save it once more."),
    IMPORT_WITHOUT_TEXT(
            422,
            "No text was found",
            "The document could be opened, but it holds no report text, only layout or pictures."),
    IMPORT_TOO_LARGE(
            413,
            "The document is too large",
            "A document may have at most 10 MB. Take out its pictures and try again."),
    IMPORT_TEXT_TOO_LONG(
            422, "The text is too long", "A report may have at most two million characters. Divide the document."),
    IMPORT_UNREADABLE_CHARACTERS(
            422,
            "The characters cannot be read",
            "The text is in an encoding that could not be told. Save it as UTF-8 and try again."),
    IMPORT_NOT_A_DOCUMENT(
            415,
            "This is not a document we can read",
            "Plain text, Markdown, HTML and Word documents (.docx) can be imported; this file is something else."),
    IMPORT_PDF(
            415,
            "PDF files cannot be imported",
            "A PDF has no parts to find. Import the Word, HTML or text file it was made from."),
    IMPORT_RTF(415, "RTF files cannot be imported", "Open the file in a word processor and save it as .docx."),
    IMPORT_OLD_WORD(
            415, "Old Word files cannot be imported", "This is a .doc file. Open it in Word and save it as .docx."),
    IMPORT_ENCRYPTED(
            422,
            "The document is locked",
            "The Word document is protected by a password. Take the password off and try again."),
    IMPORT_NOT_WORD(
            415,
            "This archive is not a Word document",
            "The file is a zip archive, but there is no Word document in it."),
    IMPORT_DAMAGED(
            422, "The document is damaged", "The Word document cannot be opened. Save it once more and try again."),
    IMPORT_SUSPECT_PACKAGE(
            422,
            "The document unfolds to too much",
            "The Word document holds far more than its size allows. Copy its text into a new document and try again."),
    IMPORT_BUSY(503, "Other documents are being read", "Try again in a few seconds.");

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
