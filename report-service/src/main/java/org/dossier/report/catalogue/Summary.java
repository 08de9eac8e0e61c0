package org.dossier.report.catalogue;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;

import static java.util.stream.Collectors.joining;

/** The executive summary, which every reader sees. */
record Summary(String heading, String html) {
    private static final int STANDFIRST = 260;

    static Summary of(List<Manuscript.Part> parts) {
        var summaries = parts.stream()
                .filter(part -> part.kind() == PartKind.EXECUTIVE_SUMMARY)
                .toList();
        var html = summaries.stream().map(part -> Prose.html(part.markdown())).collect(joining());
        return new Summary(summaries.getFirst().heading(), html);
    }

    int words() {
        return Prose.words(List.of(html));
    }

    /** The first sentences that fit; a sentence that is too long is cut at a word. */
    String standfirst() {
        var text = Prose.plainText(html);
        var sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(text);
        int end = 0;
        for (int next = sentences.next(); next != BreakIterator.DONE && next <= STANDFIRST; next = sentences.next()) {
            end = next;
        }
        return end > 0 ? text.substring(0, end).strip() : cutAtWord(text);
    }

    private static String cutAtWord(String text) {
        if (text.length() <= STANDFIRST) {
            return text;
        }
        int space = text.lastIndexOf(' ', STANDFIRST);
        return text.substring(0, space > 0 ? space : STANDFIRST) + "…";
    }
}
