package org.dossier.subscriber.entitlements;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class EntitlementRows implements PanacheRepositoryBase<Entitlement, UUID> {
    Entitlement add(Entitlement entitlement) {
        persist(entitlement);
        return entitlement;
    }

    /** Accounts whose access ran out without anybody having decided anew. */
    List<UUID> endedBefore(Instant now, int limit) {
        return find("cause <> ?1 and until <= ?2 order by until", Cause.NONE, now).page(0, limit).stream()
                .map(Entitlement::accountId)
                .toList();
    }
}
