package org.dossier.subscriber.payments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.stripe.StripeClient;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.checkout.SessionListParams;
import com.stripe.param.checkout.SessionRetrieveParams;

/** Opens, looks up and ends checkouts of payments at Stripe, and gives money back. */
@ApplicationScoped
class PaymentsAtStripe {
    private static final String REFUND = "refund";
    private static final long PAGE = 100;
    private static final SessionRetrieveParams WITH_MONEY = SessionRetrieveParams.builder()
            .addExpand("payment_intent.latest_charge")
            .addExpand("invoice")
            .build();

    private final StripeClient stripe;
    private final SessionOrder order;

    PaymentsAtStripe(StripeClient stripe, SessionOrder order) {
        this.stripe = stripe;
        this.order = order;
    }

    /** Opens the checkout, or finds it if an earlier answer was lost: payment and attempt make it one (F07, F21). */
    SessionState open(PaymentView payment, String customerId) throws StripeException {
        var once = RequestOptions.builder()
                .setIdempotencyKey(
                        "payment-" + payment.id() + "-" + payment.attempt().number())
                .build();
        return SessionReader.state(stripe.v1().checkout().sessions().create(order.of(payment, customerId), once));
    }

    SessionState find(String sessionId) throws StripeException {
        return SessionReader.state(stripe.v1().checkout().sessions().retrieve(sessionId, WITH_MONEY));
    }

    /** The payment's session, where Stripe's answer to its opening was an error or was lost. */
    Optional<SessionState> search(UUID paymentId, String customerId) throws StripeException {
        var ofCustomer = SessionListParams.builder()
                .setCustomer(customerId)
                .setLimit(PAGE)
                .build();
        for (var session : stripe.v1().checkout().sessions().list(ofCustomer).autoPagingIterable()) {
            var metadata = session.getMetadata();
            if (metadata != null && paymentId.toString().equals(metadata.get(SessionReader.PAYMENT))) {
                return Optional.of(find(session.getId()));
            }
        }
        return Optional.empty();
    }

    /** Ends it, so that it can no longer be paid; one that was paid meanwhile says so in the answer. */
    SessionState expire(String sessionId) throws StripeException {
        try {
            stripe.v1().checkout().sessions().expire(sessionId);
        } catch (InvalidRequestException noLongerOpen) {
            // What it is instead, the answer below tells.
        }
        return find(sessionId);
    }

    /** All refunds of a payment, made by us or by hand, newest first. */
    List<RefundAtStripe> refundsOf(String paymentIntentId) throws StripeException {
        var ofPayment = RefundListParams.builder()
                .setPaymentIntent(paymentIntentId)
                .setLimit(PAGE)
                .build();
        var refunds = new ArrayList<RefundAtStripe>();
        for (var refund : stripe.v1().refunds().list(ofPayment).autoPagingIterable()) {
            var metadata = refund.getMetadata();
            refunds.add(new RefundAtStripe(
                    refund.getId(),
                    metadata == null ? "" : metadata.getOrDefault(REFUND, ""),
                    refund.getAmount(),
                    refund.getStatus()));
        }
        return refunds;
    }

    /**
     * Gives back. The key is the attempt's: one for all attempts would end each in the first one's error for a day. That
     * an earlier attempt made it, its metadata tells; look for it before.
     *
     * @throws RefundRefused if Stripe will not, now or later
     */
    void refund(MakeRefund.Due due) throws StripeException {
        var once =
                RequestOptions.builder().setIdempotencyKey(due.idempotencyKey()).build();
        try {
            stripe.v1().refunds().create(params(due), once);
        } catch (InvalidRequestException e) {
            throw new RefundRefused(
                    "Stripe refuses: " + Optional.ofNullable(e.getCode()).orElse("no code"), e);
        }
    }

    private static RefundCreateParams params(MakeRefund.Due due) {
        return RefundCreateParams.builder()
                .setPaymentIntent(due.paymentIntentId())
                .setAmount(due.amountMinor())
                .setReason(RefundCreateParams.Reason.REQUESTED_BY_CUSTOMER)
                .putMetadata(REFUND, due.refundId().toString())
                .putMetadata(SessionReader.PAYMENT, due.payment().id().toString())
                .build();
    }
}
