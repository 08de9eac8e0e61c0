package org.dossier.report.importing;

import java.util.ArrayList;
import java.util.List;

/** The words of one block as they come in, with emphasis and links as Markdown. */
final class InlineText {
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> openings = new ArrayList<>();

    void append(String words) {
        var clean = Markdown.escape(Characters.clean(words.replace('\n', ' ').replace('\r', ' ')));
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if (c != ' ' || !endsWithSpace()) {
                text.append(c);
            }
        }
    }

    /** Line breaks in the words are the author's own and stay. */
    void appendLines(String words) {
        int from = 0;
        for (int end = words.indexOf('\n'); end >= 0; end = words.indexOf('\n', from)) {
            append(words.substring(from, end));
            lineBreak();
            from = end + 1;
        }
        append(words.substring(from));
    }

    void lineBreak() {
        text.append('\n');
    }

    void open() {
        openings.add(text.length());
    }

    /** Emphasis marks must touch the words: the blanks inside move outside. */
    void closeWith(String mark) {
        int start = takeOpening();
        var words = text.substring(start);
        if (!mark.isEmpty() && !words.isBlank() && words.indexOf('\n') < 0 && !words.contains("**")) {
            text.setLength(start);
            int lead = words.length() - words.stripLeading().length();
            var bare = words.strip();
            text.append(words, 0, lead).append(mark).append(bare).append(mark);
            text.append(words.substring(lead + bare.length()));
        }
    }

    void closeLink(String address) {
        int start = takeOpening();
        var words = text.substring(start);
        if (words.indexOf('\n') < 0 && words.indexOf("](") < 0) {
            text.setLength(start);
            text.append(Markdown.link(words, address.strip()));
        }
    }

    String take() {
        var block = text.toString().strip();
        clear();
        return block;
    }

    void clear() {
        text.setLength(0);
        openings.clear();
    }

    /** A block inside an emphasis has emptied the text: the rest of the emphasis starts anew. */
    private int takeOpening() {
        return openings.isEmpty() ? text.length() : Math.min(openings.removeLast(), text.length());
    }

    private boolean endsWithSpace() {
        return text.isEmpty() || text.charAt(text.length() - 1) == ' ' || text.charAt(text.length() - 1) == '\n';
    }
}
