package org.dossier.report.importing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

import static org.dossier.report.ReportProblem.IMPORT_TEXT_TOO_LONG;

/**
 * A Word document's body as blocks. Streams the XML instead of building an object model of it: POI's takes some
 * twenty times the file in memory, and loads pictures that nobody asked for.
 */
final class WordBlocks implements WordXml.Handler {
    private static final Set<String> SKIPPED = Set.of(
            "del",
            "moveFrom",
            "instrText",
            "delText",
            "Fallback",
            "drawing",
            "pict",
            "object",
            "footnoteReference",
            "endnoteReference",
            "commentReference",
            "sectPr",
            "pPrChange",
            "rPrChange",
            "docPartPr");

    /** Below every heading style that is in use, and equal among themselves. */
    private static final int BOLD_LEVEL = 5;

    private final WordStyles styles;
    private final WordNumbering numbering;
    private final List<Block> blocks = new ArrayList<>();
    private final Set<ImportWarning> warnings = EnumSet.noneOf(ImportWarning.class);
    private final List<WordParagraph> open = new ArrayList<>();
    private final StringBuilder row = new StringBuilder();
    private int skipping;
    private int tables;
    private int cells;
    private int characters;
    private boolean inText;
    private boolean inProperties;
    private boolean inRunProperties;
    private @Nullable String title;

    private WordBlocks(WordStyles styles, WordNumbering numbering) {
        this.styles = styles;
        this.numbering = numbering;
    }

    static RawDocument read(byte[] bytes) {
        var word = WordPackage.open(bytes);
        var reader = new WordBlocks(
                WordStyles.read(word.part("word/styles.xml")), WordNumbering.read(word.part("word/numbering.xml")));
        WordXml.read(word.document(), reader);
        return new RawDocument(reader.blocks, reader.title, List.of(), reader.warnings);
    }

    @Override
    public void start(String name, XMLStreamReader xml) {
        if (skipping > 0 || SKIPPED.contains(name)) {
            skip(name);
            return;
        }
        switch (name) {
            case "p" -> open.add(new WordParagraph());
            case "pPr" -> inProperties = true;
            case "rPr" -> inRunProperties = true;
            case "t" -> inText = true;
            case "tbl" -> tables++;
            case "tr" -> openRow();
            case "tc" -> cells++;
            case "ins", "moveTo" -> warnings.add(ImportWarning.TRACKED_CHANGES);
            default -> inParagraph(name, xml);
        }
    }

    @Override
    public void end(String name) {
        if (skipping > 0) {
            skipping--;
            return;
        }
        switch (name) {
            case "p" -> closeParagraph();
            case "pPr" -> inProperties = false;
            case "rPr" -> inRunProperties = false;
            case "t" -> inText = false;
            case "r" -> whenOpen(WordParagraph::endRun);
            case "tbl" -> tables--;
            case "tr" -> closeRow();
            default -> {}
        }
    }

    @Override
    public void text(String text) {
        if (inText && skipping == 0) {
            characters += text.length();
            if (characters > ImportLimits.TEXT_CHARACTERS) {
                throw IMPORT_TEXT_TOO_LONG.asException();
            }
            whenOpen(paragraph -> paragraph.append(text));
        }
    }

    private void skip(String name) {
        skipping++;
        switch (name) {
            case "del", "moveFrom" -> warnings.add(ImportWarning.TRACKED_CHANGES);
            case "drawing", "pict" -> warnings.add(ImportWarning.IMAGES_LEFT_OUT);
            case "footnoteReference", "endnoteReference", "commentReference" ->
                warnings.add(ImportWarning.NOTES_LEFT_OUT);
            default -> {}
        }
    }

    private void inParagraph(String name, XMLStreamReader xml) {
        if (open.isEmpty()) {
            return;
        }
        var paragraph = open.getLast();
        if (inProperties && !inRunProperties) {
            paragraph.property(name, WordXml.value(xml, "val"));
        } else if (inRunProperties && !inProperties) {
            paragraph.runProperty(name, WordXml.isOn(xml));
        } else if (name.equals("br") || name.equals("cr")) {
            paragraph.lineBreak();
        } else if (name.equals("tab")) {
            paragraph.append(" ");
        } else if (name.equals("noBreakHyphen")) {
            paragraph.append("-");
        }
    }

    private void whenOpen(Consumer<WordParagraph> act) {
        if (!open.isEmpty()) {
            act.accept(open.getLast());
        }
    }

    private void openRow() {
        row.setLength(0);
        cells = 0;
        warnings.add(ImportWarning.TABLE_AS_LINES);
    }

    private void closeRow() {
        if (!row.isEmpty()) {
            blocks.add(new Block.Paragraph(row.toString()));
            row.setLength(0);
        }
    }

    private void closeParagraph() {
        if (open.isEmpty()) {
            return;
        }
        var paragraph = open.removeLast();
        if (paragraph.isBlank()) {
            return;
        }
        if (tables > 0) {
            row.append(row.isEmpty() ? "" : " | ").append(paragraph.plain());
        } else {
            add(paragraph);
        }
    }

    private void add(WordParagraph paragraph) {
        var level = paragraph.outlineLevel().or(() -> styles.headingLevel(paragraph.style()));
        if (level.isPresent() && level.get() == 0 && title == null) {
            title = paragraph.plain();
        } else if (level.isPresent()) {
            heading(Math.max(level.get(), 1), paragraph.plain());
        } else if (styles.isCaption(paragraph.style())) {
            blocks.add(new Block.Caption(paragraph.plain()));
        } else {
            blocks.add(unstyled(paragraph));
        }
    }

    private Block unstyled(WordParagraph paragraph) {
        var text = paragraph.markdown();
        var list = listOf(paragraph);
        if (list != null) {
            return new Block.Item(Math.min(paragraph.depth(), 1), list, text);
        }
        boolean bold = paragraph.isBold() || styles.isBold(paragraph.style());
        boolean named = PartName.kindOf(paragraph.plain()).isPresent() || PartName.isAuthorHeading(paragraph.plain());
        if (named || bold && paragraph.plain().length() <= 120) {
            return new Block.Heading(BOLD_LEVEL, PartName.tidy(paragraph.plain()), false);
        }
        return ItemMark.at(text)
                .<Block>map(mark -> new Block.Item(0, mark.numbered(), text.substring(mark.length())))
                .orElseGet(() -> new Block.Paragraph(Markdown.escapeStart(text)));
    }

    private @Nullable Boolean listOf(WordParagraph paragraph) {
        var number = paragraph.numbering().or(() -> styles.numbering(paragraph.style()));
        if (number.isPresent()) {
            return number.get().equals("0")
                    ? null
                    : Boolean.valueOf(numbering.isNumbered(number.get(), paragraph.depth()));
        }
        return styles.numberedByName(paragraph.style()).orElse(null);
    }

    private void heading(int level, String text) {
        blocks.add(new Block.Heading(level, PartName.tidy(text), true));
    }
}
