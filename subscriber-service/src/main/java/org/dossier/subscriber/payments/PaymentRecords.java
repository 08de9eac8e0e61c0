package org.dossier.subscriber.payments;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Looks up what is known of accounts' one-off payments; asks nothing of Stripe. */
@ApplicationScoped
public class PaymentRecords {
    private final Payments payments;
    private final PaymentRefunds refunds;

    PaymentRecords(Payments payments, PaymentRefunds refunds) {
        this.payments = payments;
        this.refunds = refunds;
    }

    /** Newest first. */
    @Transactional
    public List<PaymentRecord> of(UUID accountId) {
        return payments.of(accountId).stream().map(this::record).toList();
    }

    private PaymentRecord record(Payment payment) {
        return payment.record(refunds.of(payment.id()).stream()
                .map(refund -> refund.summary(payment.amount().currency()))
                .toList());
    }
}
