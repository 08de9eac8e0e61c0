package org.dossier.booking.consultations.calls;

import org.jspecify.annotations.Nullable;

/**
 * What a call is about, in the client's words.
 *
 * @param question up to {@value #LONGEST_QUESTION} characters
 * @param reportSlug of the report that it is about; empty for none
 * @param reportTitle as the client saw it
 */
public record Matter(String question, String reportSlug, String reportTitle) {
    static final int LONGEST_QUESTION = 4_000;
    private static final int LONGEST_TITLE = 300;

    /** What can be kept of it; whatever is no report is left out. */
    public static Matter of(@Nullable String question, @Nullable String slug, @Nullable String title) {
        var isSlug = slug != null && slug.matches("[a-z0-9-]{1,160}");
        return new Matter(
                question == null
                        ? ""
                        : question.replaceAll("[\\p{Cntrl}&&[^\r\n\t]]", "").strip(),
                isSlug ? slug : "",
                isSlug ? titleOf(slug, oneLine(title)) : "");
    }

    /** Whether the question is longer than can be kept. */
    public boolean isTooLong() {
        return question.length() > LONGEST_QUESTION;
    }

    /** The words of its address, where a link brought no title. */
    private static String titleOf(String slug, String title) {
        var words = slug.replace('-', ' ').strip();
        return title.isEmpty() && !words.isEmpty()
                ? Character.toUpperCase(words.charAt(0)) + words.substring(1)
                : title;
    }

    private static String oneLine(@Nullable String title) {
        var line = title == null ? "" : title.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.substring(0, Math.min(line.length(), LONGEST_TITLE));
    }
}
