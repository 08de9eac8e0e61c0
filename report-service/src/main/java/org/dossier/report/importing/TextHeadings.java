package org.dossier.report.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds the headings of a text that marks none: short lines that stand alone and are written like a title. */
final class TextHeadings {
    private static final int LONGEST = 100;
    private static final int MOST_WORDS = 14;

    private final List<Line> lines;
    private final boolean marked;

    /** @param alone whether the block is one line with blank lines around it */
    record Line(Block block, boolean alone) {}

    private TextHeadings(List<Line> lines) {
        this.lines = lines;
        this.marked =
                lines.stream().anyMatch(line -> line.block() instanceof Block.Heading heading && heading.marked());
    }

    static List<Block> found(List<Line> lines) {
        var headings = new TextHeadings(lines);
        var blocks = new ArrayList<Block>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            blocks.add(headings.judged(i));
        }
        return blocks;
    }

    /** A short line without an end mark, its longer words capitalised for the most part. */
    static boolean looksLikeHeading(String text) {
        if (text.length() > LONGEST
                || text.indexOf('\n') >= 0
                || ".,;!)”\"".indexOf(text.charAt(text.length() - 1)) >= 0) {
            return false;
        }
        var words = text.split(" +");
        char first = text.charAt(0);
        return words.length <= MOST_WORDS
                && (Character.isUpperCase(first) || Character.isDigit(first))
                && isTitled(words);
    }

    static boolean isBoldAlone(String text) {
        return text.length() > 4
                && text.length() <= LONGEST + 4
                && text.startsWith("**")
                && text.indexOf("**", 2) == text.length() - 2;
    }

    private Block judged(int i) {
        var line = lines.get(i);
        if (!line.alone()) {
            return line.block();
        }
        return switch (line.block()) {
            case Block.Paragraph paragraph when !paragraph.ofItem() -> judged(paragraph);
            case Block.Item item when item.numbered() && item.depth() == 0 -> judged(item, i);
            default -> line.block();
        };
    }

    private Block judged(Block.Paragraph paragraph) {
        var text = paragraph.text();
        if (isBoldAlone(text)) {
            return new Block.Heading(marked ? 3 : 2, PartName.tidy(text), false);
        }
        return !marked && looksLikeHeading(text) ? new Block.Heading(2, PartName.tidy(text), false) : paragraph;
    }

    /** "3. Water and power" between paragraphs is a heading; among other items it is an item. */
    private Block judged(Block.Item item, int i) {
        boolean among = isItem(i - 1) || isItem(i + 1) || i + 1 == lines.size();
        return !marked && !among && looksLikeHeading(item.text())
                ? new Block.Heading(2, PartName.tidy(item.text()), false)
                : item;
    }

    private boolean isItem(int i) {
        return i >= 0 && i < lines.size() && lines.get(i).block() instanceof Block.Item;
    }

    private static boolean isTitled(String[] words) {
        if (words.length <= 4) {
            return true;
        }
        int longer = 0;
        int capitalised = 0;
        for (var word : words) {
            longer += word.length() > 3 ? 1 : 0;
            capitalised += word.length() > 3
                            && !word.substring(0, 1).equals(word.substring(0, 1).toLowerCase(Locale.ROOT))
                    ? 1
                    : 0;
        }
        return capitalised * 2 >= longer;
    }
}
