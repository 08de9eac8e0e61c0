package org.dossier.booking.payments;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class PaymentRows implements PanacheRepositoryBase<Payment, UUID> {
    /** Locked and as it is now: one that was read before in this transaction is read again. */
    Optional<Payment> findForUpdate(UUID id) {
        var found = findByIdOptional(id);
        flush(); // what this transaction has changed under the lock already must not be lost to the reading
        found.ifPresent(payment -> getEntityManager().refresh(payment, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    Optional<Payment> newestOf(UUID reference) {
        return find("reference = ?1 order by createdAt desc", reference).firstResultOptional();
    }
}
