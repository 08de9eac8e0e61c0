package org.dossier.subscriber.entitlements;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an account may read.
 *
 * @param coverage region codes in alphabetical order, {@code ["*"]} for all, empty for no access
 * @param until when this answer ends, exclusive; without access when the last one ended, null if there never was one
 * @param cause what it rests on
 * @param plan the plan's key; null without a subscription behind it
 */
public record Access(
        List<String> coverage,
        @Nullable Instant until,
        Cause cause,
        @Nullable String plan) {
    /** No access, and none before. */
    public static final Access NONE = new Access(List.of(), null, Cause.NONE, null);

    /** What is left of this when nothing follows it: no access, and since when, as a reader who had some is told so. */
    Access ended(Instant now) {
        if (coverage.isEmpty()) {
            return this;
        }
        var end = until == null || now.isBefore(until) ? now : until;
        return new Access(List.of(), end, Cause.NONE, null);
    }

    /** Whether anything may be read at this moment. */
    public boolean isOpenAt(Instant now) {
        return !coverage.isEmpty() && (until == null || now.isBefore(until));
    }
}
