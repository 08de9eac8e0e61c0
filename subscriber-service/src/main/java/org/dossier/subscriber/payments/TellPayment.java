package org.dossier.subscriber.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.dossier.kit.events.Outbox;
import org.dossier.kit.money.Money;
import org.dossier.subscriber.billing.Moments;

/** Tells other services of each change of a payment, and its owner of what they should hear of. */
@ApplicationScoped
class TellPayment {
    private final PaymentRefunds refunds;
    private final Outbox outbox;
    private final Moments moments;

    TellPayment(PaymentRefunds refunds, Outbox outbox, Moments moments) {
        this.refunds = refunds;
        this.outbox = outbox;
        this.moments = moments;
    }

    /** State or refunds are others than before. */
    @Transactional(TxType.MANDATORY)
    void changed(Payment payment) {
        outbox.add(PaymentChanged.of(payment, refunds.of(payment.id())));
    }

    @Transactional(TxType.MANDATORY)
    void received(Payment payment, SessionState.Taken taken) {
        var invoice = taken.invoice();
        moments.tell(
                "PAYMENT_RECEIVED",
                taken.paymentIntentId(),
                payment.accountId(),
                new PaymentReceived(
                        payment.accountId(),
                        payment.id(),
                        payment.amount(),
                        payment.lines(),
                        taken.at(),
                        invoice == null ? null : invoice.number(),
                        invoice == null ? null : invoice.hostedUrl(),
                        invoice == null ? null : invoice.pdfUrl()));
    }

    @Transactional(TxType.MANDATORY)
    void refunded(Payment payment, PaymentRefund refund, RefundAtStripe made) {
        var amount = new Money(refund.amountMinor(), payment.amount().currency());
        var whole = refunds.of(payment.id()).stream()
                        .filter(other -> other.state() == RefundState.DONE)
                        .mapToLong(PaymentRefund::amountMinor)
                        .sum()
                >= payment.amount().minor();
        moments.tell(
                "PAYMENT_REFUNDED",
                made.id(),
                payment.accountId(),
                new RefundMade(payment.accountId(), refund.id(), amount, PaymentRecord.what(payment.lines()), whole));
    }
}
