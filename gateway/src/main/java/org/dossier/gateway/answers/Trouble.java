package org.dossier.gateway.answers;

/** What can be wrong with a request before a service sees it, or with the service: a status and two sentences. */
public enum Trouble {
    BAD_REQUEST(
            400, "This address cannot be read", "It holds characters that we do not accept. Please check the link."),
    BAD_SIGN_IN(400, "Signing in did not work", "The sign-in was not completed. Please try again."),
    SIGN_IN_NEEDED(401, "Please sign in", "This needs a signed-in reader."),
    FORGED_FORM(
            403,
            "This form cannot be accepted",
            "It was not sent from our page, or it is too old. Please go back, reload the page and try again."),
    NOT_FOUND(404, "There is no such page", "The address may be mistyped, or the page may have moved."),
    METHOD_NOT_ALLOWED(405, "This cannot be done here", "The method of the request is not supported."),
    TOO_LARGE(413, "This is too large", "What you sent is larger than we accept here."),
    ADDRESS_TOO_LONG(414, "This address is too long", "Please shorten the search or the filter."),
    TOO_MANY(429, "Too many requests", "Please wait a moment before you try again."),
    INTERNAL(500, "Something went wrong on our side", "It has been recorded. Please try again."),
    BAD_ANSWER(502, "This part of the site is not answering properly", "Please try again in a moment."),
    UNAVAILABLE(503, "This part of the site is resting", "It will be back shortly. Other pages may still work."),
    SIGN_IN_UNAVAILABLE(
            503,
            "Signing in is not possible just now",
            "The sign-in service is not answering. Pages that are open to everyone still work."),
    TIMED_OUT(504, "This is taking too long", "The page did not come back in time. Please try again.");

    private final int status;
    private final String title;
    private final String detail;

    Trouble(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    String title() {
        return title;
    }

    String detail() {
        return detail;
    }

    /** The trouble of a refused request line. */
    public static Trouble ofRequestLine(int status) {
        return switch (status) {
            case 405 -> METHOD_NOT_ALLOWED;
            case 414 -> ADDRESS_TOO_LONG;
            default -> BAD_REQUEST;
        };
    }
}
