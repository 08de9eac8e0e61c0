package org.dossier.booking.requests.delivery;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import org.dossier.booking.requests.Edition;

/** The data of {@value #TYPE}, as this service reads it. The report service owns the schema. */
record CommissionDelivered(UUID requestId, String slug, long edition, Instant deliveredAt) {
    static final String TYPE = "report.commission-delivered.v1";

    /** A missing field must not turn into a delivery. */
    CommissionDelivered {
        Objects.requireNonNull(requestId, "requestId");
        Objects.requireNonNull(slug, "slug");
        Objects.requireNonNull(deliveredAt, "deliveredAt");
        if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*+") || edition < 1) {
            throw new IllegalArgumentException("A delivery has no address or edition.");
        }
    }

    Edition published() {
        return new Edition(slug, edition, deliveredAt);
    }
}
