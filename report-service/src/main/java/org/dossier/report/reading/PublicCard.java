package org.dossier.report.reading;

import org.dossier.report.catalogue.Edition;

/**
 * What is the same on a report's page for every reader.
 *
 * @param address the page's path
 * @param url the page's address in the world
 * @param structuredData JSON-LD, safe inside a script element
 */
record PublicCard(Edition report, String address, String url, String publisher, String structuredData) {

    /** Whether a later edition came out on another day than the first. */
    public boolean isUpdated() {
        return !report.updatedOn().equals(report.publishedOn());
    }

    /** How to cite the report. */
    public String citation() {
        var series = report.series().isEmpty() ? "" : report.series() + ", ";
        return "%s, “%s”, %s%s, %s, %s"
                .formatted(report.byline(), report.title(), series, publisher, report.publishedOn(), url);
    }
}
