package org.dossier.subscriber.payments;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkus.logging.Log;

/**
 * Writes what Stripe says of a payment: the one function by which webhook, return, reconciliation and the end of its
 * time change it, so that their order and number do not matter (F20, A45).
 */
@ApplicationScoped
class MirrorPayment {
    private final Payments payments;
    private final PaymentRefunds refunds;
    private final TellPayment tell;
    private final Clock clock;

    MirrorPayment(Payments payments, PaymentRefunds refunds, TellPayment tell, Clock clock) {
        this.payments = payments;
        this.refunds = refunds;
        this.tell = tell;
        this.clock = clock;
    }

    /** Writes the session's state and answers the payment as it is now. */
    @Transactional
    PaymentView session(UUID paymentId, SessionState now) {
        var payment = payments.getForUpdate(paymentId);
        var flaw = flaw(payment, now);
        if (flaw.isPresent()) {
            flawed(payment, flaw.get());
        } else if (payment.mirror(now, now())) {
            moved(payment, now);
        }
        return payment.view();
    }

    /** Ends a payment that Stripe never heard of. */
    @Transactional
    PaymentView giveUp(UUID paymentId) {
        var payment = payments.getForUpdate(paymentId);
        if (payment.state() == PaymentState.OPENING) {
            payment.giveUp(now());
            ended(payment);
        }
        return payment.view();
    }

    /** Writes the refunds of a payment as Stripe has them; in the transaction of a reading. */
    @Transactional(TxType.MANDATORY)
    void refunds(UUID paymentId, List<RefundAtStripe> made) {
        var payment = payments.getForUpdate(paymentId);
        var known = refunds.of(paymentId);
        var changed = false;
        for (var one : made) {
            changed |= refund(payment, known, one);
        }
        if (changed) {
            tell.changed(payment);
        }
    }

    /** R25: what Stripe took is held against what was opened. */
    private static Optional<String> flaw(Payment payment, SessionState now) {
        if (!now.isOf(payment.id())) {
            return Optional.of("session of another payment");
        }
        var same = now.amountMinor() == payment.amount().minor()
                && now.currency().equals(payment.amount().currency());
        var taken = now.taken();
        if (!same) {
            return Optional.of("other amount or currency");
        }
        return taken == null || taken.receivedMinor() == now.amountMinor()
                ? Optional.empty()
                : Optional.of("other amount received");
    }

    private static void flawed(Payment payment, String flaw) {
        if (payment.noteFlaw(flaw)) {
            Log.errorf(
                    "A payment is not what was opened and does not count; look at it at Stripe [payment=%s, flaw=%s]",
                    payment.id(), flaw);
        }
    }

    private void moved(Payment payment, SessionState now) {
        Log.infof("A payment is %s [payment=%s, purpose=%s]", payment.state(), payment.id(), payment.purpose());
        switch (payment.state()) {
            case PAID -> {
                tell.changed(payment);
                Optional.ofNullable(now.taken()).ifPresent(taken -> tell.received(payment, taken));
            }
            case FAILED, EXPIRED -> ended(payment);
            case OPENING, OPEN -> {}
        }
    }

    private void ended(Payment payment) {
        refunds.of(payment.id()).forEach(refund -> refund.isVoid(now()));
        tell.changed(payment);
    }

    private boolean refund(Payment payment, List<PaymentRefund> known, RefundAtStripe made) {
        var refund = known.stream()
                .filter(one -> one.isAtStripe(made.id()) || made.isFor(one.id()))
                .findFirst();
        var row = refund.orElseGet(() -> PaymentRefund.byHand(payment.id(), made, now()));
        var changed = row.mirror(made, now());
        refunds.persist(row);
        if (changed && row.state() == RefundState.DONE && !row.isDispute()) {
            tell.refunded(payment, row, made);
        }
        if (changed && row.state() == RefundState.FAILED) {
            Log.errorf(
                    "A refund failed; give the money back another way [payment=%s, refund=%s]", payment.id(), row.id());
        }
        return changed || refund.isEmpty();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
