package org.dossier.subscriber.billing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Invoices implements PanacheRepositoryBase<Invoice, UUID> {
    /**
     * An invoice before and after a reading.
     *
     * @param before null if it was not known
     */
    record Change(@Nullable InvoiceState before, InvoiceState now) {
        /** What went back of it since. */
        long returnedMinor() {
            return now.refunded().minor()
                    - (before == null ? 0 : before.refunded().minor());
        }
    }

    Change mirror(UUID accountId, InvoiceState state, Instant readAt) {
        var known = find("stripeInvoiceId", state.id()).firstResultOptional();
        var before = known.map(Invoice::state).orElse(null);
        known.ifPresentOrElse(
                invoice -> invoice.mirror(state, readAt), () -> persist(new Invoice(accountId, state, readAt)));
        return new Change(before, state);
    }

    /** The account whose invoice was paid by what Stripe knows by this key. */
    Optional<UUID> accountOf(String paymentIntentId) {
        return find("stripePaymentIntentId", paymentIntentId)
                .firstResultOptional()
                .map(Invoice::accountId);
    }

    /** Newest first. */
    List<InvoiceState> of(UUID accountId) {
        return list("accountId = ?1 order by createdAt desc, stripeInvoiceId", accountId).stream()
                .map(Invoice::state)
                .toList();
    }
}
