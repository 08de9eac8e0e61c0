package org.dossier.subscriber.entitlements;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an account may read.
 *
 * @param coverage region codes in alphabetical order, {@code ["*"]} for all, empty for no access
 * @param until when this answer ends, exclusive; null only without access
 * @param cause what it rests on
 * @param plan the plan's key; null without a subscription behind it
 */
public record Access(
        List<String> coverage,
        @Nullable Instant until,
        Cause cause,
        @Nullable String plan) {
    /** No access. */
    public static final Access NONE = new Access(List.of(), null, Cause.NONE, null);

    /** Whether anything may be read at this moment. */
    public boolean isOpenAt(Instant now) {
        return !coverage.isEmpty() && (until == null || now.isBefore(until));
    }
}
