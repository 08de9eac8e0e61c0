package org.dossier.report.reading;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The data of {@code subscriber.entitlement-changed.v1}, as this service reads it. The subscriber service owns the
 * schema.
 *
 * @param subject the reader's subject at the identity provider
 */
record EntitlementChanged(
        UUID accountId,
        String subject,
        Set<String> coverage,
        @Nullable Instant until,
        Entitlement.Cause cause,
        @Nullable String plan) {
    /** A missing field must not turn into a right. */
    EntitlementChanged {
        Objects.requireNonNull(accountId, "accountId");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(coverage, "coverage");
        Objects.requireNonNull(cause, "cause");
    }
}
