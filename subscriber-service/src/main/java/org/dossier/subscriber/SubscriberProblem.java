package org.dossier.subscriber;

import org.dossier.kit.problem.Problem;

/** The errors of this service. */
public enum SubscriberProblem implements Problem {
    ACCOUNT_NEEDS_EMAIL(
            422,
            "An e-mail address is missing",
            "Add an e-mail address to your sign-in and come back: receipts go there."),
    NO_SUCH_ACCOUNT(404, "No such account", "There is no account {account}."),
    NO_SUCH_PLAN(404, "No such plan", "There is no plan of that name on offer. Choose one from the plans page."),
    NO_SUCH_CHECKOUT(404, "No such payment", "This payment is not one of yours, or it was closed long ago."),
    NO_SUCH_GRANT(404, "No such grant", "There is no such grant of access for this account."),
    GRANT_ENDED(409, "Already ended", "This grant of access has ended before."),
    GRANT_OVER_BEFORE_IT_BEGINS(422, "That date has passed", "Choose today or a later date for the grant to end."),
    REASON_MISSING(422, "A reason is needed", "Say why in a few words: the reason stays in the audit trail."),
    UNKNOWN_COVERAGE(422, "No such region", "Choose regions from the list, or all of them."),
    PAYMENT_NOT_REACHABLE(
            503,
            "Payment is not reachable just now",
            "Nothing was charged. Reading goes on as before; try again in a few minutes."),
    NO_SUCH_PAYMENT(404, "No such payment", "There is no such payment."),
    PAYMENT_KEY_MISSING(400, "A key is missing", "Send a UUID as Idempotency-Key: it becomes the payment's id."),
    PAYMENT_KEY_TAKEN(409, "Another payment has this key", "The payment {payment} was opened with another body."),
    PAYMENT_REQUEST_REFUSED(422, "Not a payment that can be opened", "{why}"),
    WEBHOOK_REFUSED(400, "Not accepted", "The signature or the content of this notice is not valid.");

    private final int status;
    private final String title;
    private final String detail;

    SubscriberProblem(int status, String title, String detail) {
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
