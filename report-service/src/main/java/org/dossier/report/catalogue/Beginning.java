package org.dossier.report.catalogue;

import java.text.BreakIterator;
import java.util.Locale;

/** The beginning of a text, for where there is no room for the whole. */
public final class Beginning {
    private Beginning() {}

    /** As many first sentences as fit into {@code longest} characters; a first one that is too long is cut at a word. */
    public static String of(String text, int longest) {
        var sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(text);
        int end = 0;
        for (int next = sentences.next(); next != BreakIterator.DONE && next <= longest; next = sentences.next()) {
            end = next;
        }
        return end > 0 ? text.substring(0, end).strip() : cutAtWord(text, longest);
    }

    private static String cutAtWord(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int space = text.lastIndexOf(' ', longest);
        return text.substring(0, space > 0 ? space : longest) + "…";
    }
}
