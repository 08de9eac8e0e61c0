package org.dossier.report.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** One paragraph of a Word document while it is read. */
final class WordParagraph {
    private static final int NO_LEVEL = 9;

    private final List<Run> runs = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private String style = "";
    private @Nullable String numbering;
    private int depth;
    private int outline = NO_LEVEL;
    private boolean bold;
    private boolean italic;

    private record Run(String words, boolean bold, boolean italic) {
        boolean isLike(Run other) {
            return bold == other.bold && italic == other.italic;
        }

        String mark() {
            return bold ? "**" : italic ? "*" : "";
        }
    }

    void property(String name, @Nullable String value) {
        switch (name) {
            case "pStyle" -> style = String.valueOf(value);
            case "numId" -> numbering = value;
            case "ilvl" -> depth = WordXml.number(value, 0);
            case "outlineLvl" -> outline = WordXml.number(value, NO_LEVEL);
            default -> {}
        }
    }

    void runProperty(String name, boolean on) {
        switch (name) {
            case "b" -> bold = on;
            case "i" -> italic = on;
            default -> {}
        }
    }

    void append(String text) {
        words.append(text);
    }

    void lineBreak() {
        words.append('\n');
    }

    /** Word splits a bold sentence into many runs; like neighbours become one again. */
    void endRun() {
        var run = new Run(words.toString(), bold, italic);
        words.setLength(0);
        bold = false;
        italic = false;
        if (!runs.isEmpty() && (runs.getLast().isLike(run) || run.words().isBlank())) {
            var last = runs.removeLast();
            runs.add(new Run(last.words() + run.words(), last.bold(), last.italic()));
        } else if (!run.words().isEmpty()) {
            runs.add(run);
        }
    }

    boolean isBlank() {
        return plain().isEmpty();
    }

    boolean isBold() {
        return runs.stream().filter(run -> !run.words().isBlank()).allMatch(Run::bold);
    }

    String plain() {
        var plain = new StringBuilder();
        runs.forEach(run -> plain.append(run.words().replace('\n', ' ')));
        return Characters.clean(plain.toString()).strip();
    }

    String markdown() {
        var text = new InlineText();
        for (var run : runs) {
            text.open();
            text.appendLines(run.words());
            text.closeWith(run.mark());
        }
        return text.take();
    }

    String style() {
        return style;
    }

    Optional<String> numbering() {
        return Optional.ofNullable(numbering);
    }

    int depth() {
        return depth;
    }

    Optional<Integer> outlineLevel() {
        return outline < NO_LEVEL ? Optional.of(outline + 1) : Optional.empty();
    }
}
