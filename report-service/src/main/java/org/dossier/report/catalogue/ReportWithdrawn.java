package org.dossier.report.catalogue;

import java.time.Instant;
import java.util.UUID;

import org.dossier.kit.events.DomainEvent;

/**
 * The data of {@code report.report-published.v1} when a report was withdrawn: whoever keeps its card removes it.
 *
 * <p>It goes to the same topic, because compaction then replaces the card by it, so that a rebuilt projection does not show
 * the report and no word of it stays on the topic. Not a tombstone: that has no version to tell it from an older edition,
 * and Kafka forgets it after a day, whereas a consumer may be away for longer.
 *
 * @param status {@code WITHDRAWN}
 */
public record ReportWithdrawn(UUID id, ReportStatus status, String slug, Instant updatedAt) {

    static DomainEvent event(Report report) {
        var data = new ReportWithdrawn(
                report.id(), report.status(), report.slug(), report.updatedAt().orElseThrow());
        return new DomainEvent(ReportPublished.TYPE, report.id(), report.version(), data);
    }
}
