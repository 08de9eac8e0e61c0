package org.dossier.subscriber.payments;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.stripe.exception.StripeException;

/** Ends a checkout before Stripe would. It is over when Stripe says so, and paid if somebody was faster. */
@ApplicationScoped
class EndPayment {
    private final MirrorPayment mirror;
    private final PaymentsAtStripe stripe;
    private final Buyers buyers;

    EndPayment(MirrorPayment mirror, PaymentsAtStripe stripe, Buyers buyers) {
        this.mirror = mirror;
        this.stripe = stripe;
        this.buyers = buyers;
    }

    /** Ends it unless it is decided, and answers how it stands. */
    PaymentView end(PaymentView payment) throws StripeException {
        if (!payment.isUndecided()) {
            return payment;
        }
        var session = sessionOf(payment);
        return session.isPresent()
                ? mirror.session(payment.id(), stripe.expire(session.get()))
                : mirror.giveUp(payment.id());
    }

    private Optional<String> sessionOf(PaymentView payment) throws StripeException {
        var known = Optional.ofNullable(payment.sessionId());
        var customer = buyers.customerOf(payment);
        return known.isPresent() || customer.isEmpty()
                ? known
                : stripe.search(payment.id(), customer.get()).map(SessionState::id);
    }
}
