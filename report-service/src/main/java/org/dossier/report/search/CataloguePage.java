package org.dossier.report.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.dossier.report.catalogue.ReportCard;

/** What the catalogue's page shows. */
record CataloguePage(ReportFilter filter, Choices choices, List<ReportCard> reports, int total, int number, int pages) {

    /** The way to another page of the same list. */
    record Link(int number, String href, boolean current) {}

    public List<Link> links() {
        var links = new ArrayList<Link>();
        for (int n = 1; n <= pages; n++) {
            links.add(link(n));
        }
        return links;
    }

    public boolean hasPrevious() {
        return number > 1;
    }

    public boolean hasNext() {
        return number < pages;
    }

    public Link previous() {
        return link(number - 1);
    }

    public Link next() {
        return link(number + 1);
    }

    public boolean isFiltered() {
        return !filter.isEmpty();
    }

    public boolean isEmpty() {
        return reports.isEmpty();
    }

    private Link link(int n) {
        var query = new StringBuilder();
        add(query, "q", filter.text());
        add(query, "region", filter.region() == null ? "" : filter.region().code());
        add(query, "country", filter.country());
        add(query, "topic", filter.topic());
        add(query, "series", filter.series());
        add(query, "author", filter.author());
        add(query, "access", filter.access() == null ? "" : filter.access().code());
        add(query, "sort", filter.isDefaultOrder() ? "" : filter.order().code());
        add(query, "page", n == 1 ? "" : String.valueOf(n));
        return new Link(n, "/reports" + query, n == number);
    }

    private static void add(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append(query.isEmpty() ? '?' : '&').append(name).append('=');
            query.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
