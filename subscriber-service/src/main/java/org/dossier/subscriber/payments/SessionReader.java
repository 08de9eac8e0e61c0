package org.dossier.subscriber.payments;

import java.time.Instant;
import java.util.Locale;

import com.stripe.model.Invoice;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import org.jspecify.annotations.Nullable;

import org.dossier.subscriber.payments.SessionState.InvoicePages;
import org.dossier.subscriber.payments.SessionState.Standing;
import org.dossier.subscriber.payments.SessionState.Taken;

/** Says a session of Stripe's in our words. */
final class SessionReader {
    /** The metadata by which a payment, its session, its intent and its invoice are known as one. */
    static final String PAYMENT = "payment";

    private SessionReader() {}

    static SessionState state(Session session) {
        var standing = standing(session);
        return new SessionState(
                session.getId(),
                session.getMetadata() == null ? "" : session.getMetadata().getOrDefault(PAYMENT, ""),
                standing,
                session.getUrl(),
                session.getAmountTotal(),
                session.getCurrency().toUpperCase(Locale.ROOT),
                standing == Standing.PAID ? taken(session) : null);
    }

    private static Standing standing(Session session) {
        return switch (session.getStatus()) {
            case "open" -> Standing.OPEN;
            case "expired" -> Standing.EXPIRED;
            default -> "paid".equals(session.getPaymentStatus()) ? Standing.PAID : undecided(session);
        };
    }

    /** Complete and not paid: a bank decides, or has refused, and then the intent asks for another means of payment. */
    private static Standing undecided(Session session) {
        var intent = session.getPaymentIntentObject();
        var refused = intent != null
                && ("requires_payment_method".equals(intent.getStatus()) || "canceled".equals(intent.getStatus()));
        return refused ? Standing.FAILED : Standing.PROCESSING;
    }

    private static Taken taken(Session session) {
        var intent = session.getPaymentIntentObject();
        if (intent == null) {
            throw new IllegalStateException("Session " + session.getId() + " was read without its payment intent.");
        }
        return new Taken(intent.getId(), intent.getAmountReceived(), paidAt(intent), pages(session.getInvoiceObject()));
    }

    private static Instant paidAt(PaymentIntent intent) {
        var charge = intent.getLatestChargeObject();
        return Instant.ofEpochSecond(charge == null ? intent.getCreated() : charge.getCreated());
    }

    private static @Nullable InvoicePages pages(@Nullable Invoice invoice) {
        return invoice == null
                ? null
                : new InvoicePages(
                        invoice.getId(), invoice.getNumber(), invoice.getHostedInvoiceUrl(), invoice.getInvoicePdf());
    }
}
