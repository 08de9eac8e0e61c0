package org.dossier.report.reading;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import org.jspecify.annotations.Nullable;

import org.dossier.report.catalogue.Edition;
import org.dossier.report.catalogue.ReportCard;

/**
 * What a replica remembers of the reports it showed. A card and a body never change under their edition's number, and each
 * request asks the database which number is the present one: what another replica publishes or withdraws counts at once.
 */
final class Remembered {
    /** The edition of no report. */
    static final Id NONE = new Id(new UUID(0, 0), -1);

    /** Longest time for which other reports' titles are shown although one of them was withdrawn (R06). */
    private static final Duration RELATED = Duration.ofSeconds(3);

    private static final Duration UNUSED = Duration.ofMinutes(10);

    /** About 10 KB each. */
    private static final int CARDS = 500;

    /** Two bytes a letter: 8 MB of bodies. */
    private static final int LETTERS = 4 * 1024 * 1024;

    private final Cache<String, Edition> cards;
    private final Cache<Id, List<ReportCard>> related;
    private final Cache<Id, String> bodies;

    Remembered(Ticker ticker) {
        cards = newCache(ticker).maximumSize(CARDS).expireAfterAccess(UNUSED).build();
        related = newCache(ticker).maximumSize(CARDS).expireAfterWrite(RELATED).build();
        bodies = newCache(ticker)
                .maximumWeight(LETTERS)
                .weigher((Id id, String html) -> html.length())
                .expireAfterAccess(UNUSED)
                .build();
    }

    private static Caffeine<Object, Object> newCache(Ticker ticker) {
        return Caffeine.newBuilder().ticker(ticker).executor(Runnable::run);
    }

    /** One edition of one report. */
    record Id(UUID reportId, long number) {
        static Id of(Edition edition) {
            return new Id(edition.reportId(), edition.number());
        }
    }

    /** The edition that was last seen under a slug, which need not be the present one. */
    Optional<Edition> card(String slug) {
        return Optional.ofNullable(cards.getIfPresent(slug));
    }

    @Nullable
    List<ReportCard> related(Id edition) {
        return related.getIfPresent(edition);
    }

    @Nullable
    String body(Id edition) {
        return bodies.getIfPresent(edition);
    }

    void keepCard(Edition edition) {
        cards.put(edition.slug(), edition);
    }

    void keepRelated(Id edition, List<ReportCard> others) {
        related.put(edition, others);
    }

    void keepBody(Id edition, String html) {
        bodies.put(edition, html);
    }
}
