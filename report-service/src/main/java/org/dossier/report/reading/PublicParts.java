package org.dossier.report.reading;

/**
 * The public parts of a report's page, rendered once for each edition: they are the same for every reader.
 *
 * @param meta what stands in the page's head
 * @param head title and byline
 * @param contents the table of contents
 * @param summary cover caption and executive summary
 * @param about authors, topics and citation
 */
record PublicParts(String meta, String head, String contents, String summary, String about) {
    static PublicParts of(PublicCard card) {
        return new PublicParts(
                ReportPages._meta(card).render(),
                ReportPages._articlehead(card).render(),
                ReportPages._contents(card).render(),
                ReportPages._summary(card).render(),
                ReportPages._about(card).render());
    }
}
