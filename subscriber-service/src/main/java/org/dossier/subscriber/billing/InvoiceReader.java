package org.dossier.subscriber.billing;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

import com.stripe.model.Invoice;
import org.jspecify.annotations.Nullable;

import org.dossier.kit.money.Money;

/** Says an invoice of Stripe's in our words. */
final class InvoiceReader {
    /** The metadata by which an invoice names the one-off payment that it is for. */
    private static final String PAYMENT = "payment";

    private InvoiceReader() {}

    static InvoiceState state(Invoice invoice, Charges charges) {
        var currency = invoice.getCurrency().toUpperCase(Locale.ROOT);
        return new InvoiceState(
                invoice.getId(),
                subscriptionOf(invoice),
                invoice.getNumber(),
                InvoiceStatus.of(invoice.getStatus()),
                new Money(invoice.getTotal(), currency),
                new Money(invoice.getAmountPaid(), currency),
                invoice.getBillingReason(),
                invoice.getHostedInvoiceUrl(),
                invoice.getInvoicePdf(),
                Instant.ofEpochSecond(invoice.getCreated()),
                invoice.getStatusTransitions() == null
                        ? null
                        : StripeReader.time(invoice.getStatusTransitions().getPaidAt()),
                Boolean.TRUE.equals(invoice.getAttempted()),
                paymentOf(invoice),
                new Money(sum(invoice, charges::refundedOf), currency),
                new Money(sum(invoice, charges::lostMinorOf), currency),
                intents(invoice).findFirst().orElse(null));
    }

    private static long sum(Invoice invoice, ToLongFunction<String> ofPayment) {
        return intents(invoice).mapToLong(ofPayment).sum();
    }

    /** What pays it, or tried to. */
    private static Stream<String> intents(Invoice invoice) {
        return invoice.getPayments() == null
                ? Stream.of()
                : invoice.getPayments().getData().stream()
                        .map(payment -> payment.getPayment().getPaymentIntent())
                        .filter(Objects::nonNull);
    }

    private static @Nullable UUID paymentOf(Invoice invoice) {
        try {
            var payment =
                    invoice.getMetadata() == null ? null : invoice.getMetadata().get(PAYMENT);
            return payment == null ? null : UUID.fromString(payment);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    private static @Nullable String subscriptionOf(Invoice invoice) {
        var parent = invoice.getParent();
        return parent == null || parent.getSubscriptionDetails() == null
                ? null
                : parent.getSubscriptionDetails().getSubscription();
    }
}
