package org.dossier.booking.notifications;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.calendar.CalendarEntry;

/**
 * One mail as its feature words it; all look alike. Kept with the queue and printed when it is sent. Never holds markup:
 * every text is escaped.
 *
 * @param subject one line
 * @param greeted the name to greet, may be empty
 * @param paragraphs what it says, in order
 * @param facts name and value, shown as a table
 * @param button the one thing to do next; null for nothing
 * @param invitation goes with it as a calendar invitation, or as its cancellation; null for none
 * @param reason why the person gets this mail, for the foot
 */
public record Letter(
        String subject,
        String greeted,
        List<String> paragraphs,
        List<Fact> facts,
        @Nullable Button button,
        @Nullable CalendarEntry invitation,
        String reason) {
    /** A line of the table. */
    public record Fact(String name, String value) {}

    /** @param path our own path, made absolute in the mail */
    public record Button(String label, String path) {}

    /** The first words, which mail programs show beside the subject. */
    public String preview() {
        return paragraphs.isEmpty() ? subject : paragraphs.getFirst();
    }
}
