package org.dossier.booking.subscribers;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** The data of {@value #TYPE}, as this service reads it. The subscriber service owns the schema. */
record EntitlementChanged(
        UUID accountId,
        String subject,
        Set<String> coverage,
        @Nullable Instant until) {
    static final String TYPE = "subscriber.entitlement-changed.v1";

    /** A missing field must not turn into a price. */
    EntitlementChanged {
        Objects.requireNonNull(accountId, "accountId");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(coverage, "coverage");
    }
}
