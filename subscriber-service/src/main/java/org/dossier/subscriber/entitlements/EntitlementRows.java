package org.dossier.subscriber.entitlements;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class EntitlementRows implements PanacheRepositoryBase<Entitlement, UUID> {
    Entitlement add(Entitlement entitlement) {
        persist(entitlement);
        return entitlement;
    }

    /** Accounts whose access is to be told again, and the one that is next, so that something can be told at any time. */
    List<UUID> toTellAgain(Instant now, int limit) {
        var due = find("tellAgainAt <= ?1 order by tellAgainAt", now).page(0, limit).stream();
        var next = find("tellAgainAt > ?1 order by tellAgainAt", now).page(0, 1).stream();
        return Stream.concat(due, next).map(Entitlement::accountId).toList();
    }

    /** Accounts whose access ran out without anybody having decided anew. */
    List<UUID> endedBefore(Instant now, int limit) {
        return find("cause <> ?1 and until <= ?2 order by until", Cause.NONE, now).page(0, limit).stream()
                .map(Entitlement::accountId)
                .toList();
    }
}
