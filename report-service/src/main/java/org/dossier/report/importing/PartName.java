package org.dossier.report.importing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.dossier.report.catalogue.PartKind;

import static java.util.Map.entry;

/** Knows a part of a report by its heading: "3. KEY JUDGMENTS:" is the key judgements. */
final class PartName {
    private static final int LONGEST = 80;

    private static final Map<String, PartKind> EXACT = Map.ofEntries(
            entry("executive summary", PartKind.EXECUTIVE_SUMMARY),
            entry("summary", PartKind.EXECUTIVE_SUMMARY),
            entry("abstract", PartKind.EXECUTIVE_SUMMARY),
            entry("bottom line up front", PartKind.EXECUTIVE_SUMMARY),
            entry("bluf", PartKind.EXECUTIVE_SUMMARY),
            entry("background", PartKind.BACKGROUND),
            entry("background information", PartKind.BACKGROUND),
            entry("background and context", PartKind.BACKGROUND),
            entry("context", PartKind.BACKGROUND),
            entry("key judgements", PartKind.KEY_JUDGEMENTS),
            entry("key judgments", PartKind.KEY_JUDGEMENTS),
            entry("key assessments", PartKind.KEY_JUDGEMENTS),
            entry("judgements", PartKind.KEY_JUDGEMENTS),
            entry("judgments", PartKind.KEY_JUDGEMENTS),
            entry("analysis", PartKind.ANALYSIS),
            entry("intelligence analysis", PartKind.ANALYSIS),
            entry("intelligence assessment", PartKind.ANALYSIS),
            entry("assessment", PartKind.ANALYSIS),
            entry("discussion", PartKind.ANALYSIS),
            entry("forecast", PartKind.FORECAST),
            entry("forecasts", PartKind.FORECAST),
            entry("outlook", PartKind.FORECAST),
            entry("forecast and outlook", PartKind.FORECAST),
            entry("forecasts and outlook", PartKind.FORECAST),
            entry("outlook and forecast", PartKind.FORECAST));

    private static final List<String> AUTHOR = List.of(
            "written by",
            "about the author",
            "about the authors",
            "author",
            "authors",
            "the author",
            "the authors",
            "author's note",
            "note on the author",
            "about the writer");

    private PartName() {}

    static Optional<PartKind> kindOf(String heading) {
        return Optional.ofNullable(EXACT.get(normal(heading)));
    }

    static PartKind kindOrOther(String heading) {
        return kindOf(heading).orElse(PartKind.OTHER);
    }

    static boolean isAuthorHeading(String heading) {
        return AUTHOR.contains(normal(heading));
    }

    /** The heading as a reader should see it: no number, colon or emphasis; capitals only where the name is known. */
    static String tidy(String heading) {
        var bare = bare(heading);
        return kindOf(bare).isPresent() && bare.equals(bare.toUpperCase(Locale.ROOT)) ? capitalised(bare) : bare;
    }

    private static String normal(String heading) {
        return heading.length() > LONGEST
                ? ""
                : bare(heading).replace('’', '\'').toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private static String bare(String heading) {
        var text = heading.replace("**", "").strip();
        return withoutNumber(text.endsWith(":") ? text.substring(0, text.length() - 1) : text)
                .strip();
    }

    private static String withoutNumber(String text) {
        int end = 0;
        while (end < text.length() && end < 6 && "0123456789.IVX()".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        boolean numbered =
                end > 0 && end < text.length() - 1 && text.charAt(end) == ' ' && isMark(text.charAt(end - 1));
        return numbered ? text.substring(end + 1) : text;
    }

    private static boolean isMark(char last) {
        return last == '.' || last == ')' || Character.isDigit(last);
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : text.charAt(0) + text.substring(1).toLowerCase(Locale.ROOT);
    }
}
