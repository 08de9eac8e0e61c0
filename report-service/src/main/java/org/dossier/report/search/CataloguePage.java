package org.dossier.report.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.dossier.report.catalogue.ReportCard;

/** What the catalogue's page shows. */
record CataloguePage(ReportFilter filter, Choices choices, List<ReportCard> reports, int total, int number, int pages) {

    /** The address of another page of the same list, without its number. */
    public String href() {
        return "/reports?" + query() + "page=";
    }

    /** The address of the first page: one page has one address. */
    public String first() {
        return ("/reports?" + query()).replaceFirst("[?&]$", "");
    }

    public boolean isFiltered() {
        return !filter.isEmpty();
    }

    public boolean isEmpty() {
        return reports.isEmpty();
    }

    private StringBuilder query() {
        var query = new StringBuilder();
        add(query, "q", filter.text());
        add(query, "region", filter.region() == null ? "" : filter.region().code());
        add(query, "country", filter.country());
        add(query, "topic", filter.topic());
        add(query, "series", filter.series());
        add(query, "author", filter.author());
        add(query, "access", filter.access() == null ? "" : filter.access().code());
        add(query, "sort", filter.isDefaultOrder() ? "" : filter.order().code());
        return query;
    }

    private static void add(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                    .append('&');
        }
    }
}
