package org.dossier.kit.mail;

import java.util.Objects;
import java.util.Set;

import io.vertx.ext.mail.SMTPException;

/** A mail was not accepted. */
class DeliveryFailed extends Exception {
    private static final long serialVersionUID = 1L;

    enum Reason {
        /** The server will never take this mail. */
        REFUSED,
        /** The server does not take this mail now. */
        NOT_NOW,
        /** No server answers; nothing is wrong with the mail. */
        NO_SERVER
    }

    /** Refusals of the sender's credentials (RFC 4954): a mistake in our settings, so the mail waits until it is mended. */
    private static final Set<Integer> OUR_SETTINGS = Set.of(530, 534, 535, 538);

    private static final int LONGEST_TEXT = 300;

    private final Reason reason;

    DeliveryFailed(Reason reason, String text) {
        super(inOneLine(text));
        this.reason = reason;
    }

    static DeliveryFailed of(Throwable cause) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof SMTPException answer) {
                return new DeliveryFailed(reasonOf(answer.getReplyCode()), answer.getMessage());
            }
            if (t instanceof IllegalArgumentException) {
                return new DeliveryFailed(Reason.REFUSED, String.valueOf(t.getMessage()));
            }
        }
        return new DeliveryFailed(Reason.NO_SERVER, Objects.toString(cause.getMessage(), cause.toString()));
    }

    Reason reason() {
        return reason;
    }

    String text() {
        return Objects.toString(getMessage(), "");
    }

    private static Reason reasonOf(int code) {
        return code >= 500 && code < 600 && !OUR_SETTINGS.contains(code) ? Reason.REFUSED : Reason.NOT_NOW;
    }

    /** Kept for staff to read; PostgreSQL takes no NUL. */
    private static String inOneLine(String text) {
        var line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() > LONGEST_TEXT ? line.substring(0, LONGEST_TEXT) : line;
    }
}
