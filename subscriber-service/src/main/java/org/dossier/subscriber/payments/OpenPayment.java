package org.dossier.subscriber.payments;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import io.quarkus.logging.Log;

import org.dossier.subscriber.SubscriberProblem;
import org.dossier.subscriber.billing.CustomersAtStripe;

/** Opens a payment: one checkout per key, however often it is asked for and whatever became of Stripe's answers. */
@ApplicationScoped
class OpenPayment {
    private static final int CONFLICT = 409;

    private final ReservePayment rows;
    private final MirrorPayment mirror;
    private final PaymentsAtStripe stripe;
    private final CustomersAtStripe customers;
    private final Buyers buyers;

    OpenPayment(
            ReservePayment rows,
            MirrorPayment mirror,
            PaymentsAtStripe stripe,
            CustomersAtStripe customers,
            Buyers buyers) {
        this.rows = rows;
        this.mirror = mirror;
        this.stripe = stripe;
        this.customers = customers;
        this.buyers = buyers;
    }

    /**
     * @param key the caller's idempotency key, which becomes the payment's
     * @throws org.dossier.kit.problem.ProblemException if the key stands for another request, or if Stripe cannot be
     *     reached; asking again with the same key is safe
     */
    ReservePayment.Reserved open(UUID key, PaymentRequest request) {
        var reserved = rows.reserve(key, request);
        if (reserved.payment().state() != PaymentState.OPENING) {
            return reserved;
        }
        try {
            return new ReservePayment.Reserved(begin(reserved.payment()), reserved.isNew());
        } catch (StripeException e) {
            Log.warnf(
                    "A payment cannot be opened now [payment=%s, request=%s, status=%s, code=%s]",
                    key, e.getRequestId(), e.getStatusCode(), e.getCode());
            throw SubscriberProblem.PAYMENT_NOT_REACHABLE.asException();
        }
    }

    private PaymentView begin(PaymentView payment) throws StripeException {
        var customerId = customers.of(buyers.of(payment));
        var session = session(payment, customerId);
        var written = mirror.session(payment.id(), session);
        // Its time ended meanwhile, or another answer came first.
        if (session.isOpen() && !(written.isUndecided() && session.id().equals(written.sessionId()))) {
            stripe.expire(session.id());
        }
        return written;
    }

    private SessionState session(PaymentView payment, String customerId) throws StripeException {
        if (!payment.attempt().failed()) {
            return open(payment, customerId);
        }
        var found = stripe.search(payment.id(), customerId);
        return found.isPresent()
                ? found.get()
                : open(rows.nextAttempt(payment, rows.endAtStripe(payment.expiresAt())), customerId);
    }

    private SessionState open(PaymentView payment, String customerId) throws StripeException {
        try {
            return stripe.open(payment, customerId);
        } catch (InvalidRequestException refused) {
            return openWithoutEnd(payment, customerId, refused);
        } catch (StripeException e) {
            // 409: somebody else's request under this key is under way, and its answer counts.
            if (e.getStatusCode() == null || e.getStatusCode() != CONFLICT) {
                rows.attemptFailed(payment);
            }
            throw e;
        }
    }

    /** The attempt is old, or Stripe's clock is another: then we alone end the checkout. */
    private SessionState openWithoutEnd(PaymentView payment, String customerId, InvalidRequestException refused)
            throws StripeException {
        if ("expires_at".equals(refused.getParam()) && payment.attempt().endsAtStripe() != null) {
            return open(rows.nextAttempt(payment, null), customerId);
        }
        Log.errorf(
                "Stripe refuses to open a payment [payment=%s, request=%s, code=%s, param=%s]",
                payment.id(), refused.getRequestId(), refused.getCode(), refused.getParam());
        mirror.giveUp(payment.id());
        throw SubscriberProblem.PAYMENT_REQUEST_REFUSED.with("why", "The payment provider does not accept it.");
    }
}
