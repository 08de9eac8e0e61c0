package org.dossier.report.reading;

import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.dossier.kit.page.Site;
import org.dossier.report.catalogue.Edition;
import org.dossier.report.reading.ReportPage.Waiting;

/**
 * Lays out a report's page. The public parts of published editions are kept, because an edition never changes: another
 * replica that has other ones in memory shows the same.
 */
@ApplicationScoped
class ReportPageMaker {
    /** About 10 KB each, so 5 MB at most. */
    private static final int KEPT = 500;

    private final StructuredData structuredData;
    private final Site site;
    private final ConcurrentHashMap<Key, PublicParts> kept = new ConcurrentHashMap<>();

    private record Key(UUID reportId, long number) {}

    ReportPageMaker(StructuredData structuredData, Site site) {
        this.structuredData = structuredData;
        this.site = site;
    }

    /** The page of a published report. */
    ReportPage published(Reading reading, boolean signedIn, @Nullable Waiting waiting) {
        return page(reading, partsOf(reading.edition()), signedIn, waiting);
    }

    /** The page of a report that may change any moment. */
    ReportPage preview(Reading reading, boolean signedIn) {
        return page(reading, PublicParts.of(cardOf(reading.edition())), signedIn, null);
    }

    private PublicParts partsOf(Edition edition) {
        var key = new Key(edition.reportId(), edition.number());
        var parts = kept.get(key);
        if (parts == null) {
            parts = PublicParts.of(cardOf(edition));
            if (kept.size() >= KEPT) {
                kept.clear();
            }
            kept.put(key, parts);
        }
        return parts;
    }

    private PublicCard cardOf(Edition edition) {
        var address = addressOf(edition);
        return new PublicCard(
                edition, address, site.publicUrl() + address, site.publisher(), structuredData.of(edition));
    }

    private static ReportPage page(Reading reading, PublicParts parts, boolean signedIn, @Nullable Waiting waiting) {
        return new ReportPage(
                reading.edition(),
                parts,
                reading.related(),
                reading.decision().explanation(),
                signedIn,
                addressOf(reading.edition()),
                waiting);
    }

    private static String addressOf(Edition edition) {
        return "/reports/" + edition.slug();
    }
}
