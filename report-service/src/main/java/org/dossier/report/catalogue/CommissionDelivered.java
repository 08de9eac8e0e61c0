package org.dossier.report.catalogue;

import java.time.Instant;
import java.util.UUID;

import org.dossier.kit.events.DomainEvent;

/**
 * The data of {@value #TYPE}: an edition of a report for one client can be read by that client. It takes the place of
 * {@link ReportPublished}, which is never sent for such a report, and holds no word of it. The schema is
 * {@code contracts/events/report.commission-delivered.v1/schema.json}.
 */
record CommissionDelivered(UUID requestId, UUID reportId, String slug, long edition, Instant deliveredAt) {
    static final String TYPE = "report.commission-delivered.v1";

    static DomainEvent event(Edition edition, UUID requestId) {
        var data = new CommissionDelivered(
                requestId, edition.reportId(), edition.slug(), edition.number(), edition.updatedAt());
        return new DomainEvent(TYPE, requestId, edition.number(), data);
    }
}
