package org.dossier.booking.payments;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class PaymentRows implements PanacheRepositoryBase<Payment, UUID> {
    Optional<Payment> findForUpdate(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Payment> newestOf(UUID reference) {
        return find("reference = ?1 order by createdAt desc", reference).firstResultOptional();
    }
}
