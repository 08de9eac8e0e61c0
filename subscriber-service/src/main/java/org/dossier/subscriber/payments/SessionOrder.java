package org.dossier.subscriber.payments;

import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.AdaptivePricing;
import com.stripe.param.checkout.SessionCreateParams.InvoiceCreation;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.LineItem.PriceData;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;

import org.dossier.kit.page.Site;

import static org.dossier.subscriber.payments.SessionReader.PAYMENT;

/** What Stripe is asked for when a checkout is opened. */
@ApplicationScoped
class SessionOrder {
    private final Site site;

    SessionOrder(Site site) {
        this.site = site;
    }

    SessionCreateParams of(PaymentView payment, String customerId) {
        var id = payment.id().toString();
        var ends = payment.attempt().endsAtStripe();
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setCustomer(customerId)
                .setClientReferenceId(id)
                .addAllLineItem(items(payment))
                .putMetadata(PAYMENT, id)
                .setPaymentIntentData(PaymentIntentData.builder()
                        .setDescription(payment.what())
                        .putMetadata(PAYMENT, id)
                        .build())
                .setInvoiceCreation(invoice(id))
                // The amount is the one that was agreed, whatever the buyer's country.
                .setAdaptivePricing(AdaptivePricing.builder().setEnabled(false).build())
                .setExpiresAt(ends == null ? null : ends.getEpochSecond())
                // Stripe replaces the braces itself, so they must not be escaped.
                .setSuccessUrl(site.publicUrl() + PaymentReturnResource.SELF + "?session_id={CHECKOUT_SESSION_ID}")
                .setCancelUrl(site.publicUrl() + payment.leaveTo())
                .build();
    }

    /** So that it stands in the one history of invoices, with a number and a PDF. */
    private static InvoiceCreation invoice(String id) {
        return InvoiceCreation.builder()
                .setEnabled(true)
                .setInvoiceData(InvoiceCreation.InvoiceData.builder()
                        .putMetadata(PAYMENT, id)
                        .build())
                .build();
    }

    private static List<LineItem> items(PaymentView payment) {
        var currency = payment.amount().currency().toLowerCase(Locale.ROOT);
        return payment.lines().stream().map(line -> item(line, currency)).toList();
    }

    private static LineItem item(PaymentLine line, String currency) {
        return LineItem.builder()
                .setQuantity((long) line.quantity())
                .setPriceData(PriceData.builder()
                        .setCurrency(currency)
                        .setUnitAmount(line.unitMinor())
                        .setProductData(PriceData.ProductData.builder()
                                .setName(line.description())
                                .build())
                        .build())
                .build();
    }
}
