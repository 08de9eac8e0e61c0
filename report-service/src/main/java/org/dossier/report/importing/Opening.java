package org.dossier.report.importing;

import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** The lines before the first part: title, series, byline, date. */
record Opening(String title, @Nullable String series, List<String> authors, List<String> dropped, List<Block> rest) {
    private static final int LONGEST_TITLE = 250;
    private static final int LONGEST_SERIES = 90;
    private static final int MOST_LINES = 6;

    static Opening of(RawDocument document) {
        var blocks = new ArrayList<>(document.blocks());
        var dropped = new ArrayList<String>();
        dropFurniture(blocks, dropped);
        var title = document.title() == null ? takeTitle(blocks) : document.title();
        var authors = new ArrayList<String>();
        var series = title.isEmpty() ? null : takeSeries(blocks, authors, dropped);
        return new Opening(title, series, authors, dropped, blocks);
    }

    private static void dropFurniture(List<Block> blocks, List<String> dropped) {
        while (!blocks.isEmpty() && Furniture.isLine(blocks.getFirst().text())) {
            dropped.add(Furniture.shortened(blocks.removeFirst().text()));
        }
    }

    private static String takeTitle(List<Block> blocks) {
        if (blocks.isEmpty() || !canBeTitle(blocks.getFirst(), blocks.size())) {
            return "";
        }
        return plain(blocks.removeFirst().text());
    }

    private static boolean canBeTitle(Block first, int blocks) {
        var text = first.text();
        boolean kind = first instanceof Block.Heading || first instanceof Block.Paragraph;
        boolean words =
                PartName.kindOf(text).isEmpty() && !PartName.isAuthorHeading(text) && text.length() <= LONGEST_TITLE;
        return kind && words && blocks > 1 && (first instanceof Block.Heading || !isSentence(text));
    }

    private static @Nullable String takeSeries(List<Block> blocks, List<String> authors, List<String> dropped) {
        String series = null;
        for (int lines = 0; lines < MOST_LINES && isOpeningLine(blocks, series == null); lines++) {
            var text = plain(blocks.removeFirst().text());
            var names = Byline.of(text);
            if (names.isPresent()) {
                authors.addAll(names.get());
            } else if (isDate(text) || Furniture.isLine(text)) {
                dropped.add(Furniture.shortened(text));
            } else {
                series = text;
            }
        }
        return series;
    }

    /** A heading is one only if nothing stands under it but the next heading: otherwise it opens a part. */
    private static boolean isOpeningLine(List<Block> blocks, boolean seriesOpen) {
        if (blocks.size() < 2
                || blocks.getFirst() instanceof Block.Item
                || blocks.getFirst() instanceof Block.Caption) {
            return false;
        }
        var text = blocks.getFirst().text();
        boolean small = Byline.of(text).isPresent() || isDate(text) || Furniture.isLine(text);
        return small && !Furniture.opensSection(text) || seriesOpen && canBeSeries(blocks);
    }

    private static boolean canBeSeries(List<Block> blocks) {
        var first = blocks.getFirst();
        var text = first.text();
        boolean words = text.length() <= LONGEST_SERIES
                && !isSentence(text)
                && CoverCaption.parse(text).isEmpty();
        boolean name = PartName.kindOf(text).isEmpty() && !PartName.isAuthorHeading(text);
        return words
                && name
                && !Furniture.opensSection(text)
                && (!(first instanceof Block.Heading) || opensNothing(blocks));
    }

    private static boolean opensNothing(List<Block> blocks) {
        var next = blocks.get(1);
        return next instanceof Block.Heading || Byline.of(next.text()).isPresent() || isDate(next.text());
    }

    private static boolean isSentence(String text) {
        char last = text.charAt(text.length() - 1);
        return text.indexOf('\n') >= 0 || last == '.' || last == ';' || last == ',';
    }

    private static boolean isDate(String text) {
        if (text.length() > 40 || text.chars().noneMatch(Character::isDigit)) {
            return false;
        }
        var lower = text.toLowerCase(Locale.ROOT);
        boolean numeric = text.chars().allMatch(c -> Character.isDigit(c) || "-/. ".indexOf(c) >= 0);
        return numeric || namesMonth(lower) && lower.split(" +").length <= 5;
    }

    private static boolean namesMonth(String lower) {
        for (var month : Month.values()) {
            if (lower.contains(month.name().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String text) {
        var bare = text.replace("**", "").strip();
        boolean emphasised = bare.length() > 2 && (isWithin(bare, '*') || isWithin(bare, '_'));
        return emphasised ? bare.substring(1, bare.length() - 1).strip() : bare;
    }

    private static boolean isWithin(String text, char mark) {
        return text.charAt(0) == mark && text.indexOf(mark, 1) == text.length() - 1;
    }
}
