package org.dossier.subscriber.billing;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class Subscriptions implements PanacheRepositoryBase<Subscription, UUID> {
    private static final Set<SubscriptionStatus> LIVE = EnumSet.of(
            SubscriptionStatus.TRIALING,
            SubscriptionStatus.ACTIVE,
            SubscriptionStatus.PAST_DUE,
            SubscriptionStatus.UNPAID,
            SubscriptionStatus.PAUSED);

    /** The one subscription that an account has now; duplicates on their way back are not it. */
    @Transactional
    Optional<Subscription> findLive(UUID accountId) {
        return find("accountId = ?1 and status in ?2 and duplicateOf is null", accountId, LIVE)
                .firstResultOptional();
    }

    Optional<Subscription> findByStripeId(String stripeSubscriptionId) {
        return find("stripeSubscriptionId", stripeSubscriptionId).firstResultOptional();
    }

    List<Subscription> of(UUID accountId) {
        return list("accountId = ?1 order by startedAt desc, stripeSubscriptionId", accountId);
    }

    /** Accounts whose live subscription should have renewed by now, or was not read for long. */
    List<UUID> accountsToReadAgain(Instant now, Instant readBefore, int limit) {
        return find(
                        "status in ?1 and (readAt < ?2 or (periodEnd < ?3 and readAt < periodEnd)) order by readAt",
                        LIVE,
                        readBefore,
                        now)
                .page(0, limit)
                .stream()
                .map(Subscription::accountId)
                .distinct()
                .toList();
    }
}
