package org.dossier.report.importing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.dossier.report.catalogue.PartKind;

/** Blocks of any format as a report: one pass in order, keeping in mind what kind of place it is in. */
final class Assembly {
    private final List<Block> blocks;
    private final List<String> dropped;
    private final Set<ImportWarning> warnings;
    private final List<PartInProgress> parts = new ArrayList<>();
    private final List<String> authorsNote = new ArrayList<>();
    private final List<String> authors = new ArrayList<>();
    private final int partLevel;
    private Place place = Place.PREAMBLE;
    private int furnitureLevel;
    private boolean furnitureMarked;
    private @Nullable ImportedCover cover;

    private enum Place {
        PREAMBLE,
        PART,
        AUTHOR,
        FURNITURE
    }

    private Assembly(List<Block> blocks, RawDocument document) {
        this.blocks = blocks;
        this.dropped = new ArrayList<>(document.dropped());
        this.warnings = EnumSet.noneOf(ImportWarning.class);
        this.warnings.addAll(document.warnings());
        this.partLevel = partLevel(blocks);
    }

    static ImportedReport of(RawDocument document, DocumentFormat format) {
        var opening = Opening.of(document);
        var assembly = new Assembly(opening.rest(), document);
        assembly.dropped.addAll(opening.dropped());
        assembly.authors.addAll(opening.authors());
        assembly.blocks.forEach(assembly::place);
        return assembly.report(opening, format);
    }

    private static int partLevel(List<Block> blocks) {
        return blocks.stream()
                .filter(block -> block instanceof Block.Heading heading
                        && PartName.kindOf(heading.text()).isPresent())
                .mapToInt(block -> ((Block.Heading) block).level())
                .min()
                .orElseGet(() -> lowestLevel(blocks));
    }

    private static int lowestLevel(List<Block> blocks) {
        return blocks.stream()
                .filter(Block.Heading.class::isInstance)
                .mapToInt(block -> ((Block.Heading) block).level())
                .min()
                .orElse(2);
    }

    private void place(Block block) {
        switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Caption caption -> caption(caption);
            case Block.AuthorBox box -> authorLine(box.text());
            case Block.Item item -> line(item);
            case Block.Paragraph paragraph -> line(paragraph);
        }
    }

    private void heading(Block.Heading heading) {
        boolean known = PartName.kindOf(heading.text()).isPresent();
        if (known) {
            open(heading);
        } else if (PartName.isAuthorHeading(heading.text())) {
            place = Place.AUTHOR;
        } else if (Furniture.opensSection(heading.text())) {
            openFurniture(heading.text(), heading.level(), heading.marked());
        } else if (Furniture.isLine(heading.text())) {
            drop(heading.text());
        } else {
            unknown(heading);
        }
    }

    private void unknown(Block.Heading heading) {
        boolean staysFurniture =
                place == Place.FURNITURE && !(heading.marked() && furnitureMarked && heading.level() <= furnitureLevel);
        if (staysFurniture) {
            drop(heading.text());
        } else if (place == Place.AUTHOR && isName(heading.text())) {
            authors.add(heading.text());
        } else if (CoverCaption.parse(heading.text()).isPresent()) {
            caption(new Block.Caption(heading.text()));
        } else if (heading.level() <= partLevel || place != Place.PART) {
            open(heading);
        } else {
            part().subheading(heading.text());
        }
    }

    private void open(Block.Heading heading) {
        parts.add(new PartInProgress(PartName.kindOrOther(heading.text()), heading.text()));
        place = Place.PART;
    }

    private void caption(Block.Caption caption) {
        if (cover == null) {
            cover = CoverCaption.ofMarked(caption.text());
        } else if (place == Place.PART) {
            part().paragraph(caption.text(), false);
        }
    }

    private void line(Block block) {
        var text = block.text();
        var found = CoverCaption.parse(text);
        if (found.isPresent() && cover == null) {
            cover = found.get();
        } else if (place != Place.FURNITURE && Byline.writtenBy(text).isPresent()) {
            authors.addAll(Byline.writtenBy(text).get());
            place = Place.AUTHOR;
        } else if (Furniture.opensSection(text) && !(block instanceof Block.Item)) {
            openFurniture(text, 6, false);
        } else if (place == Place.FURNITURE || Furniture.isLine(text)) {
            drop(text);
        } else if (place == Place.AUTHOR) {
            authorLine(text);
        } else {
            part().add(block);
        }
    }

    private void openFurniture(String text, int level, boolean marked) {
        place = Place.FURNITURE;
        furnitureLevel = level;
        furnitureMarked = marked;
        drop(text);
    }

    private void authorLine(String text) {
        if (isName(text) && authorsNote.isEmpty()) {
            authors.add(text);
        } else {
            authorsNote.add(text);
        }
    }

    private static boolean isName(String text) {
        return Byline.isName(text);
    }

    private void drop(String text) {
        if (!text.isBlank() && dropped.size() < 200) {
            dropped.add(Furniture.shortened(text));
        }
    }

    private PartInProgress part() {
        if (parts.isEmpty()) {
            boolean headings = blocks.stream().anyMatch(Block.Heading.class::isInstance);
            warnings.add(headings ? ImportWarning.TEXT_BEFORE_FIRST_HEADING : ImportWarning.NO_HEADINGS);
            parts.add(new PartInProgress(PartKind.OTHER, headings ? "Introduction" : "Report"));
            place = Place.PART;
        }
        return parts.getLast();
    }

    private ImportedReport report(Opening opening, DocumentFormat format) {
        var finished = parts.stream()
                .map(part -> part.finished(warnings))
                .filter(part -> !(part.text().isBlank() && part.items().isEmpty()))
                .toList();
        if (opening.title().isEmpty()) {
            warnings.add(ImportWarning.NO_TITLE);
        }
        if (finished.stream().noneMatch(part -> part.kind() == PartKind.EXECUTIVE_SUMMARY)) {
            warnings.add(ImportWarning.NO_SUMMARY);
        }
        var note = authorsNote.isEmpty() ? null : String.join("\n\n", authorsNote);
        var names = authors.stream().distinct().toList();
        var sorted = new ArrayList<>(warnings);
        Collections.sort(sorted);
        return new ImportedReport(
                format, opening.title(), opening.series(), finished, cover, names, note, dropped, sorted);
    }
}
