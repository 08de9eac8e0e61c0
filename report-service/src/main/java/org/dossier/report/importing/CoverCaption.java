package org.dossier.report.importing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code *Cover image: what it shows (Credits: who made it)}. Plain string search: no pattern to run away (R20). */
final class CoverCaption {
    private static final int LONGEST = 1_000;
    private static final List<String> OPENINGS = List.of(
            "cover image:",
            "cover photo:",
            "cover picture:",
            "cover photograph:",
            "cover illustration:",
            "cover:",
            "featured image:",
            "header image:");
    private static final List<String> CREDITS = List.of(
            "(credits:",
            "(credit:",
            "(image credit:",
            "(image credits:",
            "(photo credit:",
            "(photo credits:",
            "(photo:",
            "(source:",
            "(image:",
            "(photograph:");

    private CoverCaption() {}

    static Optional<ImportedCover> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var bare = unstarred(text);
        return OPENINGS.stream()
                .filter(bare.toLowerCase(Locale.ROOT)::startsWith)
                .findFirst()
                .map(opening -> split(bare.substring(opening.length())));
    }

    /** A caption that its format marks as one: no opening words needed. */
    static ImportedCover ofMarked(String caption) {
        var text = unstarred(caption.length() > LONGEST ? caption.substring(0, LONGEST) : caption);
        return parse(text).orElseGet(() -> split(text));
    }

    private static ImportedCover split(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        for (var opening : CREDITS) {
            int at = lower.lastIndexOf(opening);
            if (at >= 0) {
                var credit = unstarred(untilClosing(text.substring(at + opening.length())));
                return new ImportedCover(unstarred(text.substring(0, at)), credit.isEmpty() ? null : credit);
            }
        }
        return new ImportedCover(text.strip(), null);
    }

    private static String untilClosing(String credit) {
        int end = credit.lastIndexOf(')');
        return end < 0 ? credit : credit.substring(0, end);
    }

    private static String unstarred(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && "*_\\ \n".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && "*_\\ \n".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }
}
