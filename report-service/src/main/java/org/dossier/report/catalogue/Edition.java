package org.dossier.report.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The public card of a published report: everything that any reader may see, and nothing else. It is what access is
 * decided on; the gated body is stored and loaded apart.
 *
 * @param number the report's version it was made from
 * @param standfirst plain text, one or two sentences of the summary
 * @param summaryHtml safe HTML of the executive summary, which every reader sees
 * @param contents the gated parts by their headings, in order
 * @param words of the whole report
 * @param minutes it takes to read, at least one
 */
public record Edition(
        UUID reportId,
        long number,
        String slug,
        String title,
        String series,
        Region region,
        Access access,
        List<Country> countries,
        List<Name> topics,
        List<Byline> authors,
        Instant publishedAt,
        Instant updatedAt,
        String standfirst,
        String summaryHeading,
        String summaryHtml,
        List<Outline> contents,
        int words,
        int minutes,
        String coverCaption,
        String coverCredit) {

    /** Something with an address of its own. */
    public record Name(String slug, String name) {}

    /**
     * An author as the report names them.
     *
     * @param about the beginning of the biography in plain text, as it stood when the edition was made
     */
    public record Byline(String slug, String name, String role, String about) {
        /** The first letters of the first and last names. */
        public String initials() {
            return Initials.of(name);
        }
    }

    /**
     * What a gated part holds, without its text.
     *
     * @param anchor the id of the part within the page
     * @param items the number of judgements or forecasts
     */
    public record Outline(PartKind kind, String heading, String anchor, int words, int items) {}

    /** The authors' names in a row: {@code A}, {@code A and B}, {@code A, B and C}. */
    public String byline() {
        var names = authors.stream().map(Byline::name).toList();
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** How many judgements the report makes. */
    public int judgements() {
        return items(PartKind.KEY_JUDGEMENTS);
    }

    /** How many forecasts the report makes. */
    public int forecasts() {
        return items(PartKind.FORECAST);
    }

    private int items(PartKind kind) {
        return contents.stream()
                .filter(part -> part.kind() == kind)
                .mapToInt(Outline::items)
                .sum();
    }

    /** When the first edition came out, for reading: {@code 6 May 2025}. */
    public String publishedOn() {
        return Dates.day(publishedAt);
    }

    /** When the latest edition came out, for reading. */
    public String updatedOn() {
        return Dates.day(updatedAt);
    }
}
