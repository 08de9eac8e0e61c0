package org.dossier.subscriber.billing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Refund;
import com.stripe.net.RequestOptions;
import com.stripe.param.InvoiceListParams;
import com.stripe.param.InvoicePaymentListParams;
import com.stripe.param.RefundCreateParams;
import org.jspecify.annotations.Nullable;

import org.dossier.kit.money.Money;

/** Ends a subscription at once and gives back what was paid for it. May be repeated: each payment is refunded once. */
@ApplicationScoped
class RefundsAtStripe {
    private final StripeClient stripe;

    RefundsAtStripe(StripeClient stripe) {
        this.stripe = stripe;
    }

    /** @return what went back, or null if nothing had been paid */
    @Nullable
    Money cancelAndRefund(String subscriptionId) throws StripeException {
        cancel(subscriptionId);
        var refunds = new ArrayList<Refund>();
        for (var paymentIntent : paymentsOf(subscriptionId)) {
            refunds.add(refund(paymentIntent));
        }
        return refunds.stream()
                .map(refund ->
                        new Money(refund.getAmount(), refund.getCurrency().toUpperCase(Locale.ROOT)))
                .reduce(Money::plus)
                .orElse(null);
    }

    private void cancel(String subscriptionId) throws StripeException {
        var subscription = stripe.v1().subscriptions().retrieve(subscriptionId);
        if (SubscriptionStatus.of(subscription.getStatus()) != SubscriptionStatus.CANCELED) {
            stripe.v1().subscriptions().cancel(subscriptionId);
        }
    }

    private List<String> paymentsOf(String subscriptionId) throws StripeException {
        var ofSubscription =
                InvoiceListParams.builder().setSubscription(subscriptionId).build();
        var payments = new ArrayList<String>();
        for (var invoice : stripe.v1().invoices().list(ofSubscription).autoPagingIterable()) {
            var ofInvoice = InvoicePaymentListParams.builder()
                    .setInvoice(invoice.getId())
                    .setStatus(InvoicePaymentListParams.Status.PAID)
                    .build();
            for (var payment : stripe.v1().invoicePayments().list(ofInvoice).autoPagingIterable()) {
                if (payment.getPayment().getPaymentIntent() != null) {
                    payments.add(payment.getPayment().getPaymentIntent());
                }
            }
        }
        return payments;
    }

    private Refund refund(String paymentIntent) throws StripeException {
        var params = RefundCreateParams.builder()
                .setPaymentIntent(paymentIntent)
                .setReason(RefundCreateParams.Reason.DUPLICATE)
                .build();
        var once = RequestOptions.builder()
                .setIdempotencyKey("refund-duplicate-" + paymentIntent)
                .build();
        return stripe.v1().refunds().create(params, once);
    }
}
