package org.dossier.report.search;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.dossier.report.catalogue.Access;
import org.dossier.report.catalogue.Region;
import org.dossier.report.catalogue.ReportCard;

/**
 * One page of the list of reports.
 *
 * @param next the cursor of the following page, null on the last
 */
@Schema(description = "One page of the list of published reports, newest first")
record ReportList(List<Item> reports, @Nullable String next) {
    /**
     * What is public of one report.
     *
     * @param url its page
     * @param standfirst plain text, one or two sentences of the executive summary
     */
    record Item(
            String slug,
            String url,
            String title,
            String series,
            Region region,
            Access access,
            Instant publishedAt,
            Instant updatedAt,
            String byline,
            String standfirst,
            int minutes,
            int forecasts) {
        static Item of(ReportCard card, String publicUrl) {
            return new Item(
                    card.slug(),
                    publicUrl + "/reports/" + card.slug(),
                    card.title(),
                    card.series(),
                    card.region(),
                    card.access(),
                    card.publishedAt(),
                    card.updatedAt(),
                    card.byline(),
                    card.standfirst(),
                    card.minutes(),
                    card.forecasts());
        }
    }
}
