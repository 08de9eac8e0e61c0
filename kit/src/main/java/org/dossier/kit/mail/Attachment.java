package org.dossier.kit.mail;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A file that comes with a mail.
 *
 * @param name of the file, without a folder
 * @param contentType as in {@code text/calendar; method=REQUEST; charset=UTF-8}
 */
public record Attachment(String name, String contentType, byte[] content) {
    /** Both end up in headers (R15). */
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\"/\\\\]{1,100}");

    private static final Pattern CONTENT_TYPE = Pattern.compile("[\\w.+-]+/[\\w.+-]+(; ?[\\w-]+=[\\w.+-]+)*");

    /** What a calendar is to do with an entry; iTIP, RFC 5546. */
    public enum CalendarMethod {
        /** Enter it, or change what an earlier request with the same UID and a lower SEQUENCE entered. */
        REQUEST,
        /** Take it out. */
        CANCEL
    }

    /** @throws IllegalArgumentException if name or content type are none */
    public Attachment {
        if (!NAME.matcher(name).matches() || !CONTENT_TYPE.matcher(contentType).matches()) {
            throw new IllegalArgumentException("An attachment has a name of a file and a content type.");
        }
    }

    /**
     * An entry for the recipient's calendar (iMIP, RFC 6047). It comes as an attachment, because the mail client offers
     * no place for a third alternative beside text and HTML; mail programs find the entry by its content type.
     *
     * @param calendar the iCalendar object (RFC 5545), whose METHOD must be the same
     */
    public static Attachment calendar(CalendarMethod method, String calendar) {
        var type = "text/calendar; method=" + method + "; charset=UTF-8";
        return new Attachment("invite.ics", type, calendar.getBytes(StandardCharsets.UTF_8));
    }
}
