package org.dossier.subscriber.entitlements;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All grants of access. */
@ApplicationScoped
public class AccessGrants implements PanacheRepositoryBase<AccessGrant, UUID> {
    /** The grants of an account, newest first, ended ones too. */
    public List<AccessGrant> of(UUID accountId) {
        return list("accountId = ?1 order by grantedAt desc", accountId);
    }

    List<AccessGrant> notEndedOf(UUID accountId) {
        return list("accountId = ?1 and endedAt is null", accountId);
    }

    Optional<AccessGrant> findMade(UUID accountId, UUID requestKey) {
        return find("accountId = ?1 and requestKey = ?2", accountId, requestKey).firstResultOptional();
    }

    Optional<AccessGrant> find(UUID accountId, UUID grantId) {
        return find("id = ?1 and accountId = ?2", grantId, accountId).firstResultOptional();
    }
}
