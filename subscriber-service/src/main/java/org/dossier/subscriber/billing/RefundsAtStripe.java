package org.dossier.subscriber.billing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Refund;
import com.stripe.param.InvoiceListParams;
import com.stripe.param.InvoicePaymentListParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import org.jspecify.annotations.Nullable;

import org.dossier.kit.money.Money;

/**
 * Ends a subscription at once and gives back what was paid for it. May be repeated: what went back already, by us or by
 * hand, is counted and not given back again.
 */
@ApplicationScoped
class RefundsAtStripe {
    private static final Set<String> GIVEN_UP = Set.of("failed", "canceled");

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
            refunds.addAll(refund(paymentIntent));
        }
        return refunds.stream().map(RefundsAtStripe::amount).reduce(Money::plus).orElse(null);
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

    /** All that goes back of a payment: the earlier refunds, and one of the rest if there is a rest. */
    private List<Refund> refund(String paymentIntent) throws StripeException {
        var refunds = new ArrayList<>(refundsOf(paymentIntent));
        if (!isWhole(paymentIntent, refunds)) {
            refunds.add(refundTheRest(paymentIntent));
        }
        return refunds;
    }

    private List<Refund> refundsOf(String paymentIntent) throws StripeException {
        var ofPayment =
                RefundListParams.builder().setPaymentIntent(paymentIntent).build();
        var standing = new ArrayList<Refund>();
        for (var refund : stripe.v1().refunds().list(ofPayment).autoPagingIterable()) {
            if (!GIVEN_UP.contains(refund.getStatus())) {
                standing.add(refund);
            }
        }
        return standing;
    }

    private boolean isWhole(String paymentIntent, List<Refund> refunds) throws StripeException {
        var received = stripe.v1().paymentIntents().retrieve(paymentIntent).getAmountReceived();
        return refunds.stream().mapToLong(Refund::getAmount).sum() >= received;
    }

    /**
     * No idempotency key of our own: Stripe keeps an error under it for a day, and each try would end in the first one's.
     * stripe-java sends one for its own retries, and Stripe gives back no more than was paid.
     */
    private Refund refundTheRest(String paymentIntent) throws StripeException {
        var params = RefundCreateParams.builder()
                .setPaymentIntent(paymentIntent)
                .setReason(RefundCreateParams.Reason.DUPLICATE)
                .build();
        return stripe.v1().refunds().create(params);
    }

    private static Money amount(Refund refund) {
        return new Money(refund.getAmount(), refund.getCurrency().toUpperCase(Locale.ROOT));
    }
}
