package org.dossier.subscriber.billing;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class DuplicatePayments implements PanacheRepositoryBase<DuplicatePayment, String> {
    List<String> due(Instant now, int limit) {
        return find("state = ?1 and dueAt <= ?2 order by dueAt", DuplicatePayment.State.FOUND, now)
                .page(0, limit)
                .stream()
                .map(DuplicatePayment::stripeSubscriptionId)
                .toList();
    }
}
