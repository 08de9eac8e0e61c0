package org.dossier.report.reading;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.dossier.report.catalogue.Region;

/**
 * What one reader may read, as the subscriber service last told.
 *
 * @param coverage region codes, or {@code *} for all; empty for no access
 * @param until the instant at which access ends, null for no end
 * @param cause why: a subscription or a grant
 * @param plan the plan's code such as {@code complete-monthly}, null where there is none
 */
record Entitlement(
        Set<String> coverage,
        @Nullable Instant until,
        Cause cause,
        @Nullable String plan) {
    private static final String ALL = "*";

    enum Cause {
        SUBSCRIPTION,
        GRANT,
        NONE
    }

    boolean isOpen(Instant now) {
        return !coverage.isEmpty() && (until == null || now.isBefore(until));
    }

    boolean hasEnded(Instant now) {
        return until != null && !now.isBefore(until);
    }

    boolean covers(Region region) {
        return coverage.contains(ALL) || coverage.contains(region.code());
    }

    /** The plan's name without its interval: {@code Complete} for {@code complete-monthly}. */
    Optional<String> planName() {
        return Optional.ofNullable(plan)
                .map(code -> code.replaceFirst("-(monthly|yearly)$", "").replace('-', ' '))
                .filter(name -> !name.isBlank())
                .map(name -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
    }
}
