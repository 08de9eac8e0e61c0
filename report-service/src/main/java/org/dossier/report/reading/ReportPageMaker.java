package org.dossier.report.reading;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

import org.dossier.kit.page.Site;
import org.dossier.report.catalogue.Edition;
import org.dossier.report.catalogue.ReportCard;
import org.dossier.report.reading.ReportPage.Waiting;

/**
 * Lays out a report's page. What is public of it is rendered once: the parts of an edition, because an edition never
 * changes, and a list of related reports, because it looks the same wherever the same reports stand in it.
 */
@ApplicationScoped
class ReportPageMaker {
    /** About 10 KB each, so 5 MB at most of either. */
    private static final int KEPT = 500;

    private final StructuredData structuredData;
    private final Explanations explanations;
    private final Site site;
    private final Cache<Remembered.Id, PublicParts> parts = newest();
    private final Cache<List<ReportCard>, String> related = newest();

    ReportPageMaker(StructuredData structuredData, Explanations explanations, Site site) {
        this.structuredData = structuredData;
        this.explanations = explanations;
        this.site = site;
    }

    /** The page of a published report. */
    ReportPage published(Reading reading, boolean signedIn, @Nullable Waiting waiting) {
        var edition = reading.edition();
        return page(reading, parts.get(Remembered.Id.of(edition), id -> partsOf(edition)), signedIn, waiting);
    }

    /** The page of a report that may change any moment. */
    ReportPage preview(Reading reading, boolean signedIn) {
        return page(reading, partsOf(reading.edition()), signedIn, null);
    }

    private PublicParts partsOf(Edition edition) {
        var address = addressOf(edition);
        return PublicParts.of(new PublicCard(
                edition, address, site.publicUrl() + address, site.publisher(), structuredData.of(edition)));
    }

    private ReportPage page(Reading reading, PublicParts parts, boolean signedIn, @Nullable Waiting waiting) {
        return new ReportPage(
                reading.edition(),
                parts,
                related.get(
                        reading.related(), cards -> ReportPages._related(cards).render()),
                explanations.of(reading.decision()),
                signedIn,
                addressOf(reading.edition()),
                waiting);
    }

    private static String addressOf(Edition edition) {
        return "/reports/" + edition.slug();
    }

    private static <K, V> Cache<K, V> newest() {
        return Caffeine.newBuilder().executor(Runnable::run).maximumSize(KEPT).build();
    }
}
