package org.dossier.local.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/**
 * A mail as a person reads it.
 *
 * @param to whom the envelope named, which is who would have got it
 * @param text the plain part, empty if there is none
 * @param html the HTML part, empty if there is none
 */
record Mail(
        String id,
        Instant received,
        String from,
        String to,
        String subject,
        String text,
        String html,
        List<Attachment> attachments) {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS");

    /** A file that came with it. */
    record Attachment(String name, String type, byte[] content) {}

    /** Never throws: a mail that cannot be understood is shown by its source. */
    static Mail parse(String id, byte[] source) {
        var received =
                LocalDateTime.parse(id.substring(0, id.indexOf('Z')), STAMP).toInstant(ZoneOffset.UTC);
        try {
            var message = new MimeMessage(SESSION, new ByteArrayInputStream(source));
            var content = new MailContent();
            content.read(message);
            return new Mail(
                    id,
                    received,
                    message.getFrom() == null ? "" : message.getFrom()[0].toString(),
                    first(message.getHeader("X-Envelope-To")),
                    message.getSubject() == null ? "" : message.getSubject(),
                    content.text(),
                    content.html(),
                    new ArrayList<>(content.attachments()));
        } catch (MessagingException | IOException | RuntimeException e) {
            return new Mail(id, received, "", "", "(unreadable: " + e.getMessage() + ")", "", "", List.of());
        }
    }

    private static String first(String[] values) {
        return values == null || values.length == 0 ? "" : values[0];
    }
}
