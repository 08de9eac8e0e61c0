package org.dossier.subscriber.payments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class Payments implements PanacheRepositoryBase<Payment, UUID> {
    private static final Set<PaymentState> UNDECIDED = Set.of(PaymentState.OPENING, PaymentState.OPEN);

    /** The payment as it is now, locked until the transaction ends: all that changes it queues up here. */
    Optional<Payment> findForUpdate(UUID id) {
        var payment = findByIdOptional(id);
        payment.ifPresent(this::lock);
        return payment;
    }

    Payment getForUpdate(UUID id) {
        return findForUpdate(id).orElseThrow(() -> new IllegalStateException("There is no payment " + id + "."));
    }

    /** As committed. */
    @Transactional
    Optional<PaymentView> view(UUID id) {
        return findByIdOptional(id).map(Payment::view);
    }

    /** The account's own payment, as committed; another account's is not found (R02). */
    @Transactional
    Optional<PaymentView> view(UUID accountId, String sessionId) {
        return find("accountId = ?1 and stripeSessionId = ?2", accountId, sessionId)
                .firstResultOptional()
                .map(Payment::view);
    }

    List<Payment> of(UUID accountId) {
        return list("accountId = ?1 order by createdAt desc, id", accountId);
    }

    /** The account whose payment Stripe knows by this key. */
    Optional<UUID> accountOf(String paymentIntentId) {
        return find("stripePaymentIntentId", paymentIntentId)
                .firstResultOptional()
                .map(Payment::accountId);
    }

    /** Those that were, or may be, paid at Stripe, without the ones that it never heard of. */
    List<Payment> toRead(UUID accountId) {
        return list(
                "accountId = ?1 and stripeSessionId is not null and (state = ?2 or state = ?3)",
                accountId,
                PaymentState.OPEN,
                PaymentState.PAID);
    }

    List<UUID> toEnd(Instant now, int limit) {
        return find("state in ?1 and flaw is null and endDueAt <= ?2 order by endDueAt", UNDECIDED, now)
                .page(0, limit)
                .stream()
                .map(Payment::id)
                .toList();
    }

    List<UUID> accountsWithUndecided(int limit) {
        return find("state = ?1 and flaw is null order by createdAt", PaymentState.OPEN).page(0, limit).stream()
                .map(Payment::accountId)
                .toList();
    }

    /** Those with a refund about which a bank decides. */
    List<UUID> accountsWithRefundsUnderWay(int limit) {
        return find("""
                        id in (select r.paymentId from PaymentRefund r where r.state = ?1 and r.stripeRefundId is not null)
                        order by createdAt desc""", RefundState.REQUESTED).page(0, limit).stream()
                .map(Payment::accountId)
                .toList();
    }

    /** Hibernate locks a row that this transaction has read before without reading it again; that is done here. */
    private void lock(Payment payment) {
        flush();
        getEntityManager().refresh(payment, LockModeType.PESSIMISTIC_WRITE);
    }
}
