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
