package org.dossier.report.reading;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

/** Opens a report for a reader, or withholds its body: the only way to a body, for pages and programs alike. */
@ApplicationScoped
class ReadReport {
    private static final int TRIES = 3;

    private final Shelf shelf;
    private final Clock clock;

    ReadReport(Shelf shelf, Clock clock) {
        this.shelf = shelf;
        this.clock = clock;
    }

    /**
     * What this reader gets, or nothing when no report is published under the slug.
     *
     * @param subject the reader's subject, null for a guest
     */
    Optional<Reading> read(String slug, @Nullable String subject) {
        for (int i = 0; i < TRIES; i++) {
            var found = shelf.find(slug, subject);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            var reading = decide(found.get());
            if (reading.isPresent()) {
                return reading;
            }
        }
        throw new IllegalStateException("The report was published again and again while it was read");
    }

    /** Nothing when a new edition came out between the decision and the body. */
    private Optional<Reading> decide(Shelf.Found found) {
        var edition = found.edition();
        var decision = Paywall.decide(edition.access(), edition.region(), found.viewer(), clock.instant());
        return switch (decision) {
            case Decision.Open open ->
                shelf.findBody(edition).map(body -> new Reading.Opened(edition, found.related(), open, body));
            case Decision.Closed closed -> Optional.of(new Reading.Withheld(edition, found.related(), closed));
        };
    }
}
