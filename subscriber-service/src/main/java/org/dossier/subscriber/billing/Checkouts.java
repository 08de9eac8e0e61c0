package org.dossier.subscriber.billing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class Checkouts implements PanacheRepositoryBase<Checkout, UUID> {
    private static final Set<CheckoutStatus> UNDECIDED = Set.of(CheckoutStatus.OPENING, CheckoutStatus.OPEN);

    /** The account's checkout that may still be paid, at most one. */
    Optional<Checkout> findUndecided(UUID accountId) {
        return find("accountId = ?1 and status in ?2", accountId, UNDECIDED).firstResultOptional();
    }

    /** The account's own checkout, as committed; another account's is not found (R02). */
    @Transactional
    Optional<Checkout> find(UUID accountId, String sessionId) {
        return find("accountId = ?1 and stripeSessionId = ?2", accountId, sessionId)
                .firstResultOptional();
    }

    List<String> openSessions(UUID accountId) {
        return find("accountId = ?1 and status = ?2 and stripeSessionId is not null", accountId, CheckoutStatus.OPEN)
                .stream()
                .flatMap(checkout -> checkout.sessionId().stream())
                .toList();
    }

    Optional<Checkout> findBySession(String sessionId) {
        return find("stripeSessionId", sessionId).firstResultOptional();
    }

    List<UUID> accountsWithUndecided(Instant createdBefore, int limit) {
        return find("status in ?1 and createdAt < ?2 order by createdAt", UNDECIDED, createdBefore)
                .page(0, limit)
                .stream()
                .map(Checkout::accountId)
                .toList();
    }
}
