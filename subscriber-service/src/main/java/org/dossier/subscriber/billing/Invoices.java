package org.dossier.subscriber.billing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class Invoices implements PanacheRepositoryBase<Invoice, UUID> {
    void mirror(UUID accountId, InvoiceState state, Instant readAt) {
        find("stripeInvoiceId", state.id())
                .firstResultOptional()
                .ifPresentOrElse(
                        known -> known.mirror(state, readAt), () -> persist(new Invoice(accountId, state, readAt)));
    }

    /** Newest first. */
    List<InvoiceState> of(UUID accountId) {
        return list("accountId = ?1 order by createdAt desc, stripeInvoiceId", accountId).stream()
                .map(Invoice::state)
                .toList();
    }
}
