package org.dossier.booking;

import org.dossier.kit.problem.Problem;

/** The errors of this service. */
public enum BookingProblem implements Problem {
    PAYMENT_NOT_REACHABLE(
            503,
            "Payment is not reachable just now",
            "Nothing was charged. Your place is held until the time shown; try again in a minute."),
    PAYMENT_CLOSED(
            409, "This payment is closed", "It was paid, or its time ran out. Look at your bookings to see which."),
    NO_SUCH_REFUND(404, "No such refund", "There is no such refund."),
    REFUND_DECIDED(409, "Already decided", "Somebody decided on this refund before."),
    NO_SUCH_BOOKING(404, "No such booking", "There is no booking of yours at this address."),
    // Custom requests
    NO_SUCH_REQUEST(404, "No such request", "There is no request of yours at this address."),
    REQUEST_MOVED_ON(
            409,
            "The request has moved on",
            "This was not possible any more, or not yet, and nothing was changed. Open the request again to see where it stands."),
    TOO_MANY_REQUESTS(
            429,
            "Enough for today",
            "You sent many requests today. Write to us about one of them, or come back tomorrow."),
    QUOTE_REPLACED(
            409, "There is another quote", "The option is no longer offered. Open the request again to see what is."),
    QUOTE_OVER(
            409, "The quote has expired", "It can no longer be chosen from. Write to us if you would like a new one."),
    NO_FILE(422, "No file was sent", "Choose a file that is not empty, and send it again."),
    FILE_TOO_LARGE(413, "The file is too large", "A file may have up to 10 MB. Send a smaller one."),
    FILE_KIND(
            415,
            "This kind of file is not taken",
            "Send a PDF, a Word document (.docx), text or Markdown in UTF-8, or a PNG or JPEG picture."),
    TOO_MANY_FILES(
            409, "There are five files already", "A request takes five files. Put what is missing into your message."),
    REASON_MISSING(422, "A reason is needed", "Say why in a few words: the reason stays in the audit trail.");

    private final int status;
    private final String title;
    private final String detail;

    BookingProblem(int status, String title, String detail) {
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
