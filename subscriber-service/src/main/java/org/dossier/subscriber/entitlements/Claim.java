package org.dossier.subscriber.entitlements;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One reason for access, before the rule weighs it against the others.
 *
 * @param cause {@link Cause#SUBSCRIPTION} or {@link Cause#GRANT}
 * @param sourceId the subscription's key at Stripe, or the grant's id
 * @param coverage region codes, or {@code *} for all
 * @param until when it ends, exclusive
 * @param plan the plan's key; null for a grant
 */
public record Claim(
        Cause cause,
        String sourceId,
        Set<String> coverage,
        Instant until,
        @Nullable String plan) {
    static final String ALL = "*";

    boolean isOpenAt(Instant now) {
        return now.isBefore(until);
    }

    boolean coversAll() {
        return coverage.contains(ALL);
    }

    /** Whether the other claim adds nothing to this one. */
    boolean outweighs(Claim other) {
        return (coversAll() || coverage.containsAll(other.coverage)) && !until.isBefore(other.until);
    }
}
