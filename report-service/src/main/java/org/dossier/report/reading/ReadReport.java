package org.dossier.report.reading;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.dossier.kit.identity.Reader;
import org.dossier.kit.identity.StaffRole;
import org.dossier.report.catalogue.Staff;

/** Opens a report for a reader, or withholds its body: the only way to a body, for pages and programs alike. */
@ApplicationScoped
class ReadReport {
    private static final int TRIES = 3;

    private final Shelf shelf;
    private final ClientShelf clientShelf;
    private final Clock clock;

    ReadReport(Shelf shelf, ClientShelf clientShelf, Clock clock) {
        this.shelf = shelf;
        this.clientShelf = clientShelf;
        this.clock = clock;
    }

    /**
     * What this reader gets, or nothing when no report is published under the slug.
     *
     * @param reader who asks
     */
    Optional<Reading> read(String slug, Reader reader) {
        var subject = reader.findSubject();
        for (int i = 0; i < TRIES; i++) {
            var found = shelf.find(slug, subject);
            if (found.isEmpty()) {
                return subject == null ? Optional.empty() : readForClient(slug, subject, reader);
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
            case Decision.Hidden hidden -> Optional.empty();
        };
    }

    /** Nothing for whom it is not written, as if there were no such report. */
    private Optional<Reading> readForClient(String slug, String subject, Reader reader) {
        for (int i = 0; i < TRIES; i++) {
            var found = clientShelf.find(slug, Staff.of(reader).email());
            if (found.isEmpty() || !(decide(found.get(), subject, reader) instanceof Decision.Open open)) {
                return Optional.empty();
            }
            var edition = found.get().edition();
            var body = clientShelf.findBody(edition);
            if (body.isPresent()) {
                return Optional.of(new Reading.Opened(edition, List.of(), open, body.get()));
            }
        }
        throw new IllegalStateException("The report was published again and again while it was read");
    }

    private static Decision decide(ClientShelf.Found found, String subject, Reader reader) {
        return Paywall.decideForClient(found.clientSubject(), subject, isEditor(reader) && found.openToEditor());
    }

    private static boolean isEditor(Reader reader) {
        return reader.hasRole(StaffRole.EDITOR) || reader.hasRole(StaffRole.ADMINISTRATOR);
    }
}
