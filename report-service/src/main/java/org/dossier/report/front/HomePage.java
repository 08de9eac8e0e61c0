package org.dossier.report.front;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.dossier.report.catalogue.Region;
import org.dossier.report.catalogue.ReportCard;
import org.dossier.report.search.Catalogue;

/**
 * What the front page shows.
 *
 * @param lead the latest report, null while nothing is published
 * @param latest those that follow it
 * @param regions the latest of each region, besides those above
 * @param forecasts the latest that forecast something
 */
record HomePage(
        @Nullable ReportCard lead, List<ReportCard> latest, List<RegionShelf> regions, List<ReportCard> forecasts) {
    static final int OF_EACH_REGION = 6;
    private static final int LATEST = 3;
    private static final int ON_A_SHELF = 4;
    private static final int FORECASTS = 4;

    /** Some reports of a region, of many. */
    record RegionShelf(Region region, List<ReportCard> reports) {}

    /** Lays out the front page from the latest reports of each region, newest first. */
    static HomePage of(List<Catalogue.OfRegion> found) {
        var cards = found.stream().map(Catalogue.OfRegion::report).toList();
        var top = cards.stream().limit(1L + LATEST).toList();
        return new HomePage(
                top.isEmpty() ? null : top.getFirst(),
                top.stream().skip(1).toList(),
                Arrays.stream(Region.values())
                        .map(region -> shelf(region, cards, top))
                        .flatMap(Optional::stream)
                        .toList(),
                cards.stream()
                        .filter(card -> card.forecasts() > 0)
                        .limit(FORECASTS)
                        .toList());
    }

    private static Optional<RegionShelf> shelf(Region region, List<ReportCard> cards, List<ReportCard> shown) {
        var reports = cards.stream()
                .filter(card -> card.region() == region && !shown.contains(card))
                .limit(ON_A_SHELF)
                .toList();
        return reports.isEmpty() ? Optional.empty() : Optional.of(new RegionShelf(region, reports));
    }
}
