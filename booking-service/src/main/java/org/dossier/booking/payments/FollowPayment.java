package org.dossier.booking.payments;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkus.logging.Log;

import org.dossier.kit.money.Money;

/** Takes over what subscriber-service tells of a payment and has the feature that sold it act, in one transaction. */
@ApplicationScoped
class FollowPayment {
    private final PaymentRows payments;
    private final Refunds refunds;
    private final Map<String, Purchase> purchases;

    FollowPayment(PaymentRows payments, Refunds refunds, @Any Instance<Purchase> purchases) {
        this.payments = payments;
        this.refunds = refunds;
        this.purchases = purchases.stream().collect(Collectors.toMap(Purchase::purpose, Function.identity()));
    }

    @Transactional(TxType.MANDATORY)
    void follow(PaymentChanged change, long version) {
        var found = payments.findForUpdate(change.paymentId());
        if (found.isEmpty()) {
            Log.errorf("A payment is told of that was not opened here [payment=%s]", change.paymentId());
            return;
        }
        if (found.get().knowsLessThan(version)) {
            follow(found.get(), change, version);
        }
    }

    private void follow(Payment payment, PaymentChanged change, long version) {
        if (!payment.amount().equals(new Money(change.amountMinor(), change.currency()))) {
            // R25: what was paid is not what was asked for; a person must look.
            throw new IllegalStateException("Payment " + payment.id() + " is of another amount.");
        }
        if (payment.follow(change.status(), version, change.paidAt())) {
            act(payment);
        }
        change.refunds().forEach(returned -> refunds.settle(payment, returned));
    }

    private void act(Payment payment) {
        var purchase = purchases.get(payment.purpose());
        if (purchase == null) {
            throw new IllegalStateException("Nobody sells " + payment.purpose() + ".");
        }
        switch (payment.status()) {
            case PAID -> purchase.paid(payment);
            case FAILED, EXPIRED -> purchase.ended(payment);
            case PREPARED, OPEN -> {}
        }
    }
}
