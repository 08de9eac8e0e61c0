package org.dossier.report.search;

import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.dossier.report.ReportProblem;
import org.dossier.report.catalogue.Access;
import org.dossier.report.catalogue.Region;

/**
 * Which reports are wanted, and in which order.
 *
 * @param country an ISO 3166-1 alpha-2 code, empty for all
 * @param topic a slug, empty for all
 * @param author a slug, empty for all
 * @param text words to look for, empty for none
 */
record ReportFilter(
        String text,
        @Nullable Region region,
        String country,
        String topic,
        String series,
        String author,
        @Nullable Access access,
        ReportOrder order) {
    private static final int LONGEST_TEXT = 200;

    /**
     * The filter that an address asks for.
     *
     * @throws org.dossier.kit.problem.ProblemException for a region, access or order that does not exist
     */
    static ReportFilter of(ReportQuery query) {
        var text = clean(query.q());
        return new ReportFilter(
                text,
                choice("region", query.region(), Region::find),
                clean(query.country()),
                clean(query.topic()),
                clean(query.series()),
                clean(query.author()),
                choice("access", query.access(), Access::find),
                orderOf(query, text));
    }

    /** Whether every report fits. */
    boolean isEmpty() {
        return equals(new ReportFilter("", null, "", "", "", "", null, order));
    }

    /** Whether the order is the one that comes without asking. */
    boolean isDefaultOrder() {
        return order == (text.isEmpty() ? ReportOrder.NEWEST : ReportOrder.RELEVANCE);
    }

    private static ReportOrder orderOf(ReportQuery query, String text) {
        var asked = choice("sort", query.sort(), ReportOrder::find);
        if (asked == null || (asked == ReportOrder.RELEVANCE && text.isEmpty())) {
            return text.isEmpty() ? ReportOrder.NEWEST : ReportOrder.RELEVANCE;
        }
        return asked;
    }

    private static <T> @Nullable T choice(String name, @Nullable String value, Function<String, Optional<T>> find) {
        var code = clean(value);
        if (code.isEmpty()) {
            return null;
        }
        return find.apply(code).orElseThrow(() -> ReportProblem.BAD_FILTER.with("filter", name));
    }

    /** Without control characters, which PostgreSQL does not take in text, and not longer than anyone types. */
    private static String clean(@Nullable String value) {
        var text = value == null ? "" : value.replaceAll("\\p{Cntrl}", " ").strip();
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }
}
