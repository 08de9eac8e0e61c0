package org.dossier.report.importing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Plain text and Markdown as blocks. One pass over the lines, each looked at a constant number of times (R20). */
final class TextBlocks {
    private final List<TextHeadings.Line> blocks = new ArrayList<>();
    private final List<String> dropped = new ArrayList<>();
    private final Set<ImportWarning> warnings;
    private final StringBuilder open = new StringBuilder();
    private Kind kind = Kind.NONE;
    private int depth;
    private int listIndent;
    private boolean numbered;
    private boolean blankBefore = true;
    private boolean inList;
    private int lines;
    private boolean stoodAlone;

    private enum Kind {
        NONE,
        PARAGRAPH,
        ITEM,
        ITEM_PARAGRAPH
    }

    private TextBlocks(Set<ImportWarning> warnings) {
        this.warnings = EnumSet.noneOf(ImportWarning.class);
        this.warnings.addAll(warnings);
    }

    static RawDocument read(Characters characters) {
        var reader = new TextBlocks(characters.warnings());
        characters.text().lines().forEach(reader::line);
        reader.close(true);
        return new RawDocument(TextHeadings.found(reader.blocks), null, reader.dropped, reader.warnings);
    }

    private void line(String raw) {
        var clean = Characters.clean(raw);
        var text = clean.strip();
        int indent = clean.length() - clean.stripLeading().length();
        if (text.isEmpty()) {
            close(true);
            blankBefore = true;
        } else {
            content(text, indent);
            blankBefore = false;
        }
    }

    private void content(String text, int indent) {
        if (isRule(text)) {
            ruleOrUnderline(text);
        } else if (isImage(text)) {
            image(text);
        } else if (headingMarks(text) > 0) {
            heading(headingMarks(text), text.substring(headingMarks(text)));
        } else if (isKnownHeading(text)) {
            close(true);
            add(new Block.Heading(2, PartName.tidy(text), false));
        } else {
            ItemMark.at(text).ifPresentOrElse(mark -> item(mark, text, indent), () -> prose(text, indent));
        }
    }

    private boolean isKnownHeading(String text) {
        return PartName.kindOf(text).isPresent() || PartName.isAuthorHeading(text) && blankBefore;
    }

    private void ruleOrUnderline(String text) {
        boolean underlines = kind == Kind.PARAGRAPH && lines == 1 && text.charAt(0) != '*' && text.charAt(0) != '_';
        if (underlines) {
            var words = open.toString();
            reset();
            add(new Block.Heading(text.charAt(0) == '=' ? 1 : 2, PartName.tidy(words), true));
        } else {
            close(true);
        }
        inList = false;
    }

    private void image(String text) {
        close(true);
        var alt = text.substring(2, text.indexOf(']'));
        if (CoverCaption.parse(alt).isPresent()) {
            add(new Block.Paragraph(alt));
        } else if (!alt.isBlank()) {
            dropped.add(Furniture.shortened(alt));
        }
        warnings.add(ImportWarning.IMAGES_LEFT_OUT);
    }

    private void heading(int level, String text) {
        close(true);
        var words = text.strip();
        int end = words.length();
        while (end > 0 && words.charAt(end - 1) == '#') {
            end--;
        }
        add(new Block.Heading(level, PartName.tidy(words.substring(0, end)), true));
    }

    private void item(ItemMark mark, String text, int indent) {
        close(false);
        kind = Kind.ITEM;
        numbered = mark.numbered();
        depth = inList && indent >= listIndent + 2 ? 1 : 0;
        if (depth == 0) {
            listIndent = indent;
        }
        inList = true;
        append(text.substring(mark.length()).strip());
        stoodAlone = blankBefore;
    }

    private void prose(String text, int indent) {
        if (kind == Kind.NONE) {
            kind = inList && indent > listIndent + 1 ? Kind.ITEM_PARAGRAPH : Kind.PARAGRAPH;
            inList = inList && kind == Kind.ITEM_PARAGRAPH;
            stoodAlone = blankBefore;
        }
        if (text.startsWith("|") && text.endsWith("|") && text.length() > 2) {
            warnings.add(ImportWarning.TABLE_AS_LINES);
        }
        append(text);
    }

    private void append(String text) {
        if (!open.isEmpty()) {
            open.append('\n');
        }
        open.append(text);
        lines++;
    }

    private void close(boolean alone) {
        if (kind != Kind.NONE) {
            blocks.add(new TextHeadings.Line(closed(open.toString()), lines == 1 && alone && stoodAlone));
        }
        reset();
    }

    private Block closed(String text) {
        return kind == Kind.ITEM
                ? new Block.Item(depth, numbered, text)
                : new Block.Paragraph(text, kind == Kind.ITEM_PARAGRAPH);
    }

    private void add(Block block) {
        blocks.add(new TextHeadings.Line(block, false));
        inList = false;
    }

    private void reset() {
        open.setLength(0);
        kind = Kind.NONE;
        lines = 0;
    }

    /** How many # open the line, with a space after them; 0 if it is no heading. */
    private static int headingMarks(String text) {
        int marks = 0;
        while (marks < text.length() && marks < 7 && text.charAt(marks) == '#') {
            marks++;
        }
        return marks > 0 && marks < 7 && marks < text.length() && text.charAt(marks) == ' ' ? marks : 0;
    }

    private static boolean isRule(String text) {
        char first = text.charAt(0);
        return text.length() >= 3 && "=-_*".indexOf(first) >= 0 && text.chars().allMatch(c -> c == first || c == ' ');
    }

    private static boolean isImage(String text) {
        int close = text.indexOf("](");
        return text.startsWith("![") && close > 0 && text.indexOf(']') == close && text.indexOf(')', close) > 0;
    }
}
