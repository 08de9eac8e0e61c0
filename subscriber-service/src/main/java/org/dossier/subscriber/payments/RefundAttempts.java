package org.dossier.subscriber.payments;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkus.logging.Log;

/**
 * What is written before and after Stripe is asked for a refund. The refund is read only once its payment is locked, as
 * a reading of the customer may write it at any time.
 */
@ApplicationScoped
class RefundAttempts {
    private final Payments payments;
    private final PaymentRefunds refunds;
    private final TellPayment tell;
    private final Clock clock;

    RefundAttempts(Payments payments, PaymentRefunds refunds, TellPayment tell, Clock clock) {
        this.payments = payments;
        this.refunds = refunds;
        this.tell = tell;
        this.clock = clock;
    }

    @Transactional(TxType.REQUIRES_NEW)
    List<PaymentRefunds.Waiting> due(int limit) {
        return refunds.due(now(), limit);
    }

    /** Takes a refund, so that nobody else asks for it; none if it was asked for meanwhile. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<MakeRefund.Due> begin(PaymentRefunds.Waiting which) {
        var payment = payments.getForUpdate(which.paymentId());
        var refund = refunds.findById(which.refundId());
        var at = now();
        return refund.isDue(at)
                ? Optional.of(
                        new MakeRefund.Due(refund.id(), refund.amountMinor(), payment.view(), refund.attempt(at), at))
                : Optional.empty();
    }

    /** Stripe was asked; the next reading writes what came of it, and until then it is asked for again. */
    @Transactional(TxType.REQUIRES_NEW)
    void asked(MakeRefund.Due due) {
        payments.getForUpdate(due.payment().id());
        refunds.findById(due.refundId()).tryAgain(null, due.began());
    }

    /** Stripe could not be asked, or was at fault; after a week of that a person is told. */
    @Transactional(TxType.REQUIRES_NEW)
    void failed(MakeRefund.Due due, String why) {
        var payment = payments.getForUpdate(due.payment().id());
        var refund = refunds.findById(due.refundId());
        refund.tryAgain(why, due.began());
        if (refund.isHopeless(payment.paidAt().orElse(due.began()), now())) {
            giveUp(payment, refund, why);
        }
    }

    /** It will not be made: a person is told at once. */
    @Transactional(TxType.REQUIRES_NEW)
    void refused(MakeRefund.Due due, String why) {
        giveUp(payments.getForUpdate(due.payment().id()), refunds.findById(due.refundId()), why);
    }

    private void giveUp(Payment payment, PaymentRefund refund, String why) {
        if (refund.giveUp(why, now())) {
            Log.errorf(
                    "A refund could not be made; give the money back by hand at Stripe [payment=%s, refund=%s]",
                    payment.id(), refund.id());
            tell.changed(payment);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
