package org.dossier.kit.mail;

import java.util.List;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.dossier.kit.test.MailServer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What comes with a mail, as it arrives at a real SMTP server. */
@QuarkusTest
@TestProfile(MailParts.class)
class AttachmentTest extends QueuedMails {
    private static final String CALENDAR = """
            BEGIN:VCALENDAR\r
            VERSION:2.0\r
            METHOD:REQUEST\r
            SUMMARY:Call with Şöhrət\r
            END:VCALENDAR\r
            """;

    @Test
    void anEntryForTheCalendarArrivesBesideBothBodies() throws Exception {
        var note = new Notes.Note("See you on Friday.", CALENDAR);
        QuarkusTransaction.requiringNew()
                .run(() -> mails.add(new NewMail(
                        Notes.KIND, UUID.randomUUID().toString(), "ana", "ana@example.org", "Your call", note)));
        try (var server = new MailServer().start()) {
            sendAll();
            var mail = server.arrived().getFirst();
            assertEquals("See you on Friday.", mail.text());
            assertEquals("<p>See you on Friday.</p>", mail.html());
            var entry = mail.part("text/calendar");
            assertEquals(
                    "REQUEST", new jakarta.mail.internet.ContentType(entry.getContentType()).getParameter("method"));
            assertEquals(
                    "UTF-8", new jakarta.mail.internet.ContentType(entry.getContentType()).getParameter("charset"));
            assertEquals("invite.ics", entry.getFileName());
            assertEquals(
                    CALENDAR,
                    new String(entry.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            assertTrue(
                    mail.message().isMimeType("multipart/mixed"), mail.message().getContentType());
        }
    }

    /** R15 */
    @ParameterizedTest
    @ValueSource(strings = {"", "a\r\nBcc: victim@example.org", "../passwd", "a\"; x=\""})
    void whatIsNoNameOfAFileIsRefused(String name) {
        assertThrows(IllegalArgumentException.class, () -> new Attachment(name, "text/plain", new byte[0]));
    }

    /** R15 */
    @ParameterizedTest
    @ValueSource(strings = {"", "text", "text/plain\r\nBcc: victim@example.org", "text/plain; charset"})
    void whatIsNoContentTypeIsRefused(String type) {
        assertThrows(IllegalArgumentException.class, () -> new Attachment("a.txt", type, new byte[0]));
    }

    /** A30, R15 */
    @Test
    void aSubjectIsOneLine() {
        var mail = new NewMail(Notes.KIND, "1", "ana", "ana@example.org", "Hello\r\nBcc: x@example.org", List.of());
        assertEquals("Hello Bcc: x@example.org", mail.subject());
    }
}
