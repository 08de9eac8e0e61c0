package org.dossier.report.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.dossier.report.catalogue.PartKind;

/** A part while its blocks come in. */
final class PartInProgress {
    private final PartKind kind;
    private final String heading;
    private final List<String> paragraphs = new ArrayList<>();
    private final List<String> items = new ArrayList<>();
    private final StringBuilder list = new StringBuilder();
    private int number;
    private boolean textAfterItems;

    PartInProgress(PartKind kind, String heading) {
        this.kind = kind;
        this.heading = heading;
    }

    void add(Block block) {
        switch (block) {
            case Block.Item item when kind.hasItems() -> item(item);
            case Block.Item item -> listed(item);
            case Block.Paragraph paragraph -> paragraph(paragraph.text(), paragraph.ofItem());
            default -> paragraph(block.text(), false);
        }
    }

    void subheading(String text) {
        endList();
        paragraphs.add("### " + text);
        number = 0;
    }

    void paragraph(String text, boolean ofItem) {
        if (ofItem && kind.hasItems() && !items.isEmpty()) {
            items.set(items.size() - 1, items.getLast() + "\n\n" + text);
        } else {
            endList();
            textAfterItems |= !items.isEmpty();
            paragraphs.add(text);
        }
    }

    ImportedPart finished(Set<ImportWarning> warnings) {
        endList();
        if (kind.hasItems() && items.isEmpty() && paragraphs.size() > 1) {
            warnings.add(ImportWarning.PARAGRAPHS_AS_ITEMS);
            return new ImportedPart(kind, heading, "", paragraphs);
        }
        if (textAfterItems) {
            warnings.add(ImportWarning.TEXT_AMONG_ITEMS);
        }
        return new ImportedPart(kind, heading, String.join("\n\n", paragraphs), items);
    }

    private void item(Block.Item item) {
        if (item.depth() > 0 && !items.isEmpty()) {
            items.set(items.size() - 1, items.getLast() + "\n- " + item.text().replace("\n", "\n  "));
        } else {
            items.add(item.text());
        }
    }

    private void listed(Block.Item item) {
        number = item.depth() == 0 ? number + 1 : number;
        if (!list.isEmpty()) {
            list.append('\n');
        }
        var indent = item.depth() == 0 ? "" : "   ";
        var mark = item.numbered() && item.depth() == 0 ? number + ". " : "- ";
        list.append(indent).append(mark).append(item.text().replace("\n", "\n" + indent + "  "));
    }

    private void endList() {
        if (!list.isEmpty()) {
            paragraphs.add(list.toString());
            list.setLength(0);
        }
        number = 0;
    }
}
