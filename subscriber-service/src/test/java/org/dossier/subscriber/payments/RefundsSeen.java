package org.dossier.subscriber.payments;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Refund;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;

import org.dossier.kit.test.Eventually;
import org.dossier.kit.test.Rows;

import static org.dossier.subscriber.payments.BookingDesk.PATIENCE;

/** What became of refunds, here and at Stripe, and those that somebody makes there by hand. */
@Singleton
class RefundsSeen {
    private final BookingDesk desk;
    private final StripeClient stripe;
    private final Rows rows;

    RefundsSeen(BookingDesk desk, StripeClient stripe, Rows rows) {
        this.desk = desk;
        this.stripe = stripe;
        this.rows = rows;
    }

    List<Refund> atStripe(UUID payment) throws StripeException {
        return stripe.v1()
                .refunds()
                .list(RefundListParams.builder()
                        .setPaymentIntent(desk.intent(payment))
                        .build())
                .getData();
    }

    /** Gives money back at Stripe, which nobody asked for here. */
    void byHand(UUID payment, long amount) throws StripeException {
        stripe.v1()
                .refunds()
                .create(RefundCreateParams.builder()
                        .setPaymentIntent(desk.intent(payment))
                        .setAmount(amount)
                        .build());
    }

    /** It is told of as being so. */
    void await(UUID payment, UUID refund, RefundState state) {
        Eventually.within(
                PATIENCE,
                "refund is " + state,
                () -> desk.newest(payment).refunds().stream()
                        .anyMatch(one -> one.refundId().equals(refund) && one.state() == state));
    }

    void awaitAttempt(UUID refund) {
        Eventually.within(PATIENCE, "it was tried", () -> attempts(refund) == 1);
    }

    long attempts(UUID refund) {
        return rows.count("select attempts from payment_refund where id = ?", refund);
    }

    /** Stripe's key of one that Stripe has. */
    String awaitIdAtStripe(UUID refund) {
        Eventually.within(PATIENCE, "Stripe has it", () -> !idAtStripe(refund).isEmpty());
        return idAtStripe(refund);
    }

    String idAtStripe(UUID refund) {
        return rows.first("select coalesce(stripe_refund_id, '') from payment_refund where id = ?", refund);
    }
}
