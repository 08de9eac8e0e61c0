package org.dossier.subscriber.payments;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkus.logging.Log;

import org.dossier.kit.events.MalformedEvent;

/** Keeps a refund that another service asks for, once per key, never more than was paid in total (I03). */
@ApplicationScoped
class RequestRefund {
    private final Payments payments;
    private final PaymentRefunds refunds;
    private final TellPayment tell;
    private final Clock clock;

    RequestRefund(Payments payments, PaymentRefunds refunds, TellPayment tell, Clock clock) {
        this.payments = payments;
        this.refunds = refunds;
        this.tell = tell;
        this.clock = clock;
    }

    /** @throws MalformedEvent for a payment that there is not, or an amount that is none */
    @Transactional(TxType.MANDATORY)
    void keep(RefundRequested asked) {
        var payment = payments.findForUpdate(asked.paymentId())
                .orElseThrow(() -> new MalformedEvent("A refund names a payment that is not here."));
        if (asked.amountMinor() < 1) {
            throw new MalformedEvent("A refund gives nothing back.");
        }
        if (refunds.findByIdOptional(asked.refundId()).isEmpty()) {
            add(payment, asked);
        }
    }

    private void add(Payment payment, RefundRequested asked) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var refund = PaymentRefund.asked(asked, now);
        var tooMuch = refunds.countedMinor(payment.id()) + asked.amountMinor()
                > payment.amount().minor();
        if (payment.state() == PaymentState.EXPIRED || payment.state() == PaymentState.FAILED) {
            refund.isVoid(now);
        } else if (tooMuch || !asked.currency().equals(payment.amount().currency())) {
            refund.fails("more than was paid, or in another currency", now);
            Log.errorf(
                    "A refund asks for more than was paid; look at it [payment=%s, refund=%s]",
                    payment.id(), refund.id());
        }
        refunds.persistAndFlush(refund);
        if (refund.state() != RefundState.VOID) {
            tell.changed(payment);
        }
    }
}
