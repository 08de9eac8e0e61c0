package org.dossier.subscriber.desk;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.dossier.subscriber.entitlements.AccessGrant;
import org.dossier.subscriber.plans.Region;

/**
 * Access that staff gave, as the desk shows it.
 *
 * @param endedAt when staff ended it; null for one that is open or ran out by itself
 * @param endReason empty unless staff ended it
 */
record GrantLine(
        UUID id,
        String regions,
        String lastDay,
        String reason,
        When grantedAt,
        boolean open,
        @Nullable When endedAt,
        String endReason) {
    static GrantLine of(AccessGrant grant, Instant now) {
        return new GrantLine(
                grant.id(),
                Region.inWords(grant.coverage()),
                new When(grant.until()).lastDay(),
                grant.reason(),
                new When(grant.grantedAt()),
                grant.isOpenAt(now),
                grant.endedAt().map(When::new).orElse(null),
                grant.endReason().orElse(""));
    }
}
