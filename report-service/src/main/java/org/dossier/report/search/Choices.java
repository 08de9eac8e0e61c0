package org.dossier.report.search;

import java.util.Arrays;
import java.util.List;

import org.dossier.report.catalogue.Access;
import org.dossier.report.catalogue.Region;

/** What the filters can be set to: only values that a published report has. */
record Choices(
        List<Choice> regions,
        List<Choice> countries,
        List<Choice> topics,
        List<Choice> series,
        List<Choice> authors,
        List<Choice> access,
        List<Choice> orders) {

    /**
     * One value of a filter.
     *
     * @param chosen whether the list is filtered by it
     */
    record Choice(String value, String label, boolean chosen) {}

    /** A value that some published report has. */
    record Used(String filter, String value, String label) {}

    static Choices of(List<Used> used, ReportFilter filter) {
        var region = filter.region();
        var access = filter.access();
        return new Choices(
                Arrays.stream(Region.values())
                        .map(r -> new Choice(r.code(), r.label(), r == region))
                        .toList(),
                among(used, "country", filter.country()),
                among(used, "topic", filter.topic()),
                among(used, "series", filter.series()),
                among(used, "author", filter.author()),
                Access.listed().stream()
                        .map(a -> new Choice(a.code(), a.label(), a == access))
                        .toList(),
                Arrays.stream(ReportOrder.values())
                        .filter(order ->
                                order != ReportOrder.RELEVANCE || !filter.text().isEmpty())
                        .map(order -> new Choice(order.code(), order.label(), order == filter.order()))
                        .toList());
    }

    private static List<Choice> among(List<Used> used, String filter, String chosen) {
        return used.stream()
                .filter(value -> value.filter().equals(filter))
                .map(value ->
                        new Choice(value.value(), value.label(), value.value().equals(chosen)))
                .toList();
    }
}
