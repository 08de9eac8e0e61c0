package org.dossier.report.reading;

import org.jspecify.annotations.Nullable;

import org.dossier.report.catalogue.Edition;

/**
 * What every reader sees of a report's page.
 *
 * @param related safe HTML: the list of related reports, empty where there are none
 * @param explanation why the rest is open or withheld
 * @param address the page's path
 * @param waiting what to do while a payment is on its way, null when none is
 */
record ReportPage(
        Edition report,
        PublicParts parts,
        String related,
        String explanation,
        boolean signedIn,
        String address,
        @Nullable Waiting waiting) {

    /**
     * A reader who has paid and whose access has not arrived yet.
     *
     * @param attempt how often the page has looked already
     */
    record Waiting(int attempt) {
        private static final int LAST = 30;

        public boolean isOver() {
            return attempt >= LAST;
        }

        public int next() {
            return attempt + 1;
        }
    }
}
