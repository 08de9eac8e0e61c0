package org.dossier.report.importing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** A web page's main content as blocks. Walks without recursion: a page may be nested ten thousand deep. */
final class HtmlBlocks implements NodeVisitor {
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
            "tt", "u", "var", "wbr", "br", "img", "picture", "source");

    private final List<Block> blocks = new ArrayList<>();
    private final Set<ImportWarning> warnings;
    private final InlineText inline = new InlineText();
    private final List<Boolean> lists = new ArrayList<>();
    private boolean itemOpen;
    private boolean itemHasText;
    private int cells;

    private HtmlBlocks(Set<ImportWarning> warnings) {
        this.warnings = EnumSet.noneOf(ImportWarning.class);
        this.warnings.addAll(warnings);
    }

    static RawDocument read(Characters characters) {
        var page = HtmlPage.of(Jsoup.parse(characters.text()));
        var reader = new HtmlBlocks(characters.warnings());
        NodeTraversor.traverse(reader, page.main());
        reader.close();
        page.authorBoxes().forEach(box -> reader.blocks.add(new Block.AuthorBox(Markdown.escape(box))));
        return new RawDocument(reader.blocks, page.title(), page.dropped(), reader.warnings);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            inline.append(text.getWholeText());
        } else if (node instanceof Element element) {
            open(element, element.normalName());
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element, element.normalName());
        }
    }

    private void open(Element element, String name) {
        switch (name) {
            case "br" -> inline.lineBreak();
            case "img" -> warnings.add(ImportWarning.IMAGES_LEFT_OUT);
            case "strong", "b", "em", "i", "a" -> inline.open();
            case "ul", "ol" -> openList(name.equals("ol"));
            case "li" -> openItem();
            case "td", "th" -> openCell();
            default -> openOther(name);
        }
    }

    private void openOther(String name) {
        if (!INLINE.contains(name)) {
            close();
        }
        if (name.equals("tr")) {
            cells = 0;
        } else if (name.equals("table")) {
            warnings.add(ImportWarning.TABLE_AS_LINES);
        }
    }

    private void openList(boolean numbered) {
        close();
        lists.add(numbered);
    }

    private void openItem() {
        close();
        itemOpen = true;
        itemHasText = false;
    }

    private void openCell() {
        if (cells++ > 0) {
            inline.append(" | ");
        }
    }

    private void close(Element element, String name) {
        switch (name) {
            case "strong", "b" -> inline.closeWith("**");
            case "em", "i" -> inline.closeWith("*");
            case "a" -> inline.closeLink(element.attr("href"));
            case "ul", "ol" -> closeList();
            case "li" -> closeItem();
            case "td", "th" -> inline.append(" ");
            case "figcaption" -> caption();
            default -> closeOther(element, name);
        }
    }

    private void closeOther(Element element, String name) {
        if (HEADINGS.contains(name)) {
            inline.clear();
            heading(name.charAt(1) - '0', element.text());
        } else if (!INLINE.contains(name)) {
            close();
        }
    }

    private void heading(int level, String words) {
        var text = Characters.clean(words).strip();
        if (!text.isEmpty()) {
            blocks.add(new Block.Heading(level, PartName.tidy(text), true));
        }
    }

    private void caption() {
        var text = inline.take();
        if (!text.isEmpty()) {
            blocks.add(new Block.Caption(text));
        }
    }

    private void closeList() {
        close();
        if (!lists.isEmpty()) {
            lists.removeLast();
        }
    }

    private void closeItem() {
        close();
        itemOpen = false;
    }

    private void close() {
        var text = inline.take();
        if (!text.isEmpty()) {
            add(text);
        }
    }

    private void add(String text) {
        if (!lists.isEmpty()) {
            blocks.add(listed(text));
            itemHasText = true;
        } else if (TextHeadings.isBoldAlone(text)) {
            blocks.add(new Block.Heading(5, PartName.tidy(text), true));
        } else {
            blocks.add(typed(text));
        }
    }

    private Block listed(String text) {
        boolean further = itemHasText && itemOpen;
        return further
                ? new Block.Paragraph(text, true)
                : new Block.Item(Math.min(lists.size() - 1, 1), lists.getLast(), text);
    }

    /** Pages pasted from a word processor type their bullets. */
    private static Block typed(String text) {
        return ItemMark.at(text)
                .<Block>map(mark -> new Block.Item(0, mark.numbered(), text.substring(mark.length())))
                .orElseGet(() -> new Block.Paragraph(Markdown.escapeStart(text)));
    }
}
