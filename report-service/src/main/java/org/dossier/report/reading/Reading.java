package org.dossier.report.reading;

import java.util.List;

import org.dossier.report.catalogue.Edition;
import org.dossier.report.catalogue.ReportCard;

/** What one reader gets of one report. */
sealed interface Reading {
    Edition edition();

    List<ReportCard> related();

    Decision decision();

    /**
     * The whole report.
     *
     * @param bodyHtml safe HTML of the gated parts
     */
    record Opened(Edition edition, List<ReportCard> related, Decision.Open decision, String bodyHtml)
            implements Reading {}

    /** The public card only; there is no place for a body. */
    record Withheld(Edition edition, List<ReportCard> related, Decision.Closed decision) implements Reading {}
}
