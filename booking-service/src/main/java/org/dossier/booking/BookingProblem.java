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
    NO_SUCH_EXPERT(404, "No such expert", "There is no expert at this address who takes calls."),
    NO_SUCH_KIND(404, "No such call", "This expert does not offer that kind of call now. Choose another."),
    SLOT_TAKEN(409, "This time is taken", "Somebody was faster, or the expert is busy then. Choose another time."),
    DAY_FULL(409, "This day is full", "The expert takes no more calls on that day. Choose another day."),
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
    NO_HOURS_LEFT(409, "No hours left", "You have no hour left for this call. Buy hours of the course first."),
    TOO_MANY_DAYS(422, "Too many days", "Remove days that are over before you add others."),
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
