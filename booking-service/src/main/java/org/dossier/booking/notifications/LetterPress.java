package org.dossier.booking.notifications;

import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;

import org.dossier.booking.calendar.CalendarEntry;
import org.dossier.booking.calendar.CalendarFile;
import org.dossier.kit.mail.Attachment;
import org.dossier.kit.mail.Attachment.CalendarMethod;
import org.dossier.kit.mail.MailPrinter;
import org.dossier.kit.mail.Printed;
import org.dossier.kit.mail.WaitingMail;

/** Prints a letter as text and HTML, with its invitation. */
@ApplicationScoped
class LetterPress implements MailPrinter {
    private final CalendarFile calendar;

    LetterPress(CalendarFile calendar) {
        this.calendar = calendar;
    }

    @Override
    public Printed print(WaitingMail mail) {
        var letter = mail.letterAs(Letter.class);
        var invitation = letter.invitation();
        return new Printed(
                render(letter, Variant.TEXT_PLAIN),
                render(letter, Variant.TEXT_HTML),
                invitation == null ? List.of() : List.of(attachment(invitation)));
    }

    private Attachment attachment(CalendarEntry entry) {
        var file = new String(calendar.invitation(entry), StandardCharsets.UTF_8);
        return Attachment.calendar(entry.cancelled() ? CalendarMethod.CANCEL : CalendarMethod.REQUEST, file);
    }

    private static String render(Letter letter, String contentType) {
        return LetterPages.letter(letter)
                .setAttribute(TemplateInstance.SELECTED_VARIANT, Variant.forContentType(contentType))
                .render();
    }
}
