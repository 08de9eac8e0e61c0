package org.dossier.subscriber.payments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.stripe.exception.StripeException;

import org.dossier.subscriber.billing.ReadCustomer;

/**
 * Makes a refund at Stripe unless it is there, also when an earlier answer was an error after it had been made (F21),
 * and has the customer read, which writes what came of it.
 */
@ApplicationScoped
class MakeRefund {
    /**
     * A refund to make.
     *
     * @param attempt from 1
     * @param began when this attempt did
     */
    record Due(UUID refundId, long amountMinor, PaymentView payment, int attempt, Instant began) {
        /** Another one each time, as Stripe keeps an error under it for a day. */
        String idempotencyKey() {
            return "refund-" + refundId + "-" + attempt;
        }

        String paymentIntentId() {
            return Optional.ofNullable(payment.paymentIntentId()).orElseThrow();
        }
    }

    private final PaymentsAtStripe stripe;
    private final Buyers buyers;
    private final ReadCustomer readCustomer;

    MakeRefund(PaymentsAtStripe stripe, Buyers buyers, ReadCustomer readCustomer) {
        this.stripe = stripe;
        this.buyers = buyers;
        this.readCustomer = readCustomer;
    }

    /** @throws RefundRefused if Stripe refuses, or more than the rest would go back as Stripe knows of other refunds */
    void of(Due due) throws StripeException {
        var made = stripe.refundsOf(due.paymentIntentId());
        if (made.stream().noneMatch(refund -> refund.isFor(due.refundId()))) {
            make(due, made);
        }
        buyers.customerOf(due.payment()).ifPresent(readCustomer::now);
    }

    private void make(Due due, List<RefundAtStripe> made) throws StripeException {
        var gone = made.stream()
                .filter(RefundAtStripe::stands)
                .mapToLong(RefundAtStripe::amountMinor)
                .sum();
        if (gone + due.amountMinor() > due.payment().amount().minor()) {
            throw new RefundRefused("more would go back than is left");
        }
        stripe.refund(due);
    }
}
