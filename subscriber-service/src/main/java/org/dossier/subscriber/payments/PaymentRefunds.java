package org.dossier.subscriber.payments;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class PaymentRefunds implements PanacheRepositoryBase<PaymentRefund, UUID> {
    /** A refund to make, and whose it is. */
    record Waiting(UUID refundId, UUID paymentId) {}

    /** Oldest first. */
    List<PaymentRefund> of(UUID paymentId) {
        return list("paymentId = ?1 order by requestedAt, id", paymentId);
    }

    /** Refunds of paid payments that Stripe may not have heard of. */
    List<Waiting> due(Instant now, int limit) {
        return find("""
                        state = ?1 and stripeRefundId is null and dueAt <= ?2
                        and paymentId in (select p.id from Payment p where p.state = ?3) order by dueAt""", RefundState.REQUESTED, now, PaymentState.PAID).page(0, limit).stream()
                .map(refund -> new Waiting(refund.id(), refund.paymentId()))
                .toList();
    }

    long countedMinor(UUID paymentId) {
        return of(paymentId).stream()
                .filter(PaymentRefund::counts)
                .mapToLong(PaymentRefund::amountMinor)
                .sum();
    }
}
