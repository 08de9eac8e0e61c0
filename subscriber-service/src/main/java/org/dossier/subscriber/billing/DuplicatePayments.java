package org.dossier.subscriber.billing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class DuplicatePayments implements PanacheRepositoryBase<DuplicatePayment, String> {
    List<BillingRecord.Returned> of(UUID accountId) {
        return list("accountId = ?1 order by foundAt desc", accountId).stream()
                .map(DuplicatePayment::summary)
                .toList();
    }

    List<String> due(Instant now, int limit) {
        return find("state = ?1 and dueAt <= ?2 order by dueAt", DuplicatePayment.State.FOUND, now)
                .page(0, limit)
                .stream()
                .map(DuplicatePayment::stripeSubscriptionId)
                .toList();
    }
}
