package org.dossier.kit.mail;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

/** Prints the letters of these tests, as each service prints its own. */
@ApplicationScoped
class Notes implements MailPrinter {
    static final String KIND = "NOTE";

    /** @param calendar what comes with it, if anything does */
    record Note(String text, @Nullable String calendar) {}

    @Override
    public Printed print(WaitingMail mail) {
        var note = mail.letterAs(Note.class);
        var html = "<p>" + note.text() + "</p>";
        return note.calendar() == null
                ? new Printed(note.text(), html)
                : new Printed(
                        note.text(),
                        html,
                        List.of(Attachment.calendar(Attachment.CalendarMethod.REQUEST, note.calendar())));
    }
}
