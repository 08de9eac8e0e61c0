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
    SECOND_PERSON_NEEDED(
            403,
            "Somebody else must approve this",
            "Two people decide about this money, and you are one of them already. Ask a colleague to look at it."),
    NO_SUCH_BOOKING(404, "No such booking", "There is no booking of yours at this address."),
    NO_SUCH_EXPERT(404, "No such expert", "There is no expert at this address who takes calls."),
    NO_SUCH_KIND(404, "No such call", "This expert does not offer that kind of call now. Choose another."),
    SLOT_TAKEN(409, "This time is taken", "Somebody was faster, or the expert is busy then. Choose another time."),
    CALL_OVER(409, "This call cannot be changed", "It was cancelled, or it lies behind. Look at it again."),
    MOVED_TOO_LATE(
            409,
            "Too late to move this call",
            "It can be moved until {hours} hours before it begins. It can still be cancelled."),
    TOO_MANY_HOLDS(
            409,
            "Pay for what you hold first",
            "You hold several times already. Pay for one of them or give it up, then choose another."),
    ONE_INTRODUCTION(
            409,
            "You have an introduction already",
            "A free introduction with an expert can be booked once at a time. Look at your bookings."),
    NOT_OVER_YET(409, "The call has not begun", "Whether somebody was missing can be said once it has begun."),
    NOBODY_NAMED(422, "Who did not come?", "Choose whether the client or the expert did not come."),
    TOO_MANY_DAYS(422, "Too many days", "Remove days that are over before you add others."),
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
    PICTURE_TOO_LARGE(
            422,
            "This picture cannot be taken",
            "It is not whole, or has more than 50 million pixels. Send a smaller one, or a PDF."),
    TOO_MANY_FILES(
            409, "There are five files already", "A request takes five files. Put what is missing into your message."),
    NO_SUCH_COURSE(404, "No such course", "There is no course at this address. See the courses that are on offer."),
    NO_SUCH_RUN(404, "No such date", "This course is not held on that date. See its page for the dates to come."),
    NO_SUCH_CERTIFICATE(404, "No such certificate", "No certificate has this code. Compare it with the paper."),
    RUN_FULL(
            409,
            "Sold out",
            "There are not as many seats left. Join the waiting list: when seats become free, they are offered in turn."),
    RUN_NOT_OPEN(409, "No longer open", "This date can no longer be booked. See the course's page for other dates."),
    RUN_HAS_SEATS(409, "There are seats left", "Nobody need wait: go back and enrol."),
    WAITING_ALREADY(409, "You are on the list already", "One person waits once for a date. See your bookings."),
    HOLDS_TOO_MANY(
            409,
            "You hold enough seats already",
            "Pay for the seats that are held for you, or give them up; then you can hold others."),
    HOLD_ENDED(409, "The seats are no longer held", "The time to pay is over and nothing was charged. Enrol again."),
    OFFER_ENDED(409, "This offer has ended", "The seats went to the next in line. Join the waiting list again."),
    FORM_USED(409, "This form was used before", "Nothing was changed. Open the offer again and send the form anew."),
    SEAT_CANCELLED(409, "Cancelled already", "What is cancelled cannot be cancelled again or moved."),
    MOVE_TOO_DEAR(409, "That date costs more", "You can move to a date that costs the same or less. Ask us otherwise."),
    MOVE_TOO_LATE(409, "Too late to move", "It begins too soon to move to another date. Ask us if you cannot come."),
    MOVE_NOWHERE(409, "Not a date to move to", "Choose another date of the same course that has seats left."),
    FEEDBACK_GIVEN(409, "You told us already", "Each seat has one say, and yours has arrived. Thank you."),
    FEEDBACK_EARLY(409, "Not yet", "You can tell us how it was once the course is over."),
    RUN_NOT_BEGUN(409, "Attendance cannot be noted", "It can be once the first meeting has begun, if it takes place."),
    RUN_NOT_OVER(409, "Not yet over", "Certificates are issued after the last meeting."),
    HOURS_USED_UP(409, "Not enough hours left", "You have fewer hours left with this trainer than the call takes."),
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
