package org.dossier.subscriber.payments;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A checkout session in payment mode as Stripe describes it.
 *
 * @param id Stripe's key ({@code cs_…})
 * @param payment the key of ours that it carries; empty if it carries none
 * @param standing where it stands
 * @param url where it can be paid; null unless it is open
 * @param amountMinor what it asks for
 * @param currency ISO 4217, in capitals
 * @param taken what was taken; null until it is paid
 */
record SessionState(
        String id,
        String payment,
        Standing standing,
        @Nullable String url,
        long amountMinor,
        String currency,
        @Nullable Taken taken) {
    enum Standing {
        OPEN,
        /** It is complete, and a bank decides. */
        PROCESSING,
        PAID,
        FAILED,
        EXPIRED
    }

    /**
     * Money that has arrived.
     *
     * @param paymentIntentId Stripe's key ({@code pi_…})
     * @param receivedMinor what arrived
     * @param at when, by Stripe's clock
     * @param invoice null while Stripe has not made it
     */
    record Taken(
            String paymentIntentId,
            long receivedMinor,
            Instant at,
            @Nullable InvoicePages invoice) {}

    /** The invoice of a payment, as Stripe shows it. */
    record InvoicePages(
            String id,
            @Nullable String number,
            @Nullable String hostedUrl,
            @Nullable String pdfUrl) {}

    boolean isOpen() {
        return standing == Standing.OPEN;
    }

    boolean isOf(UUID paymentId) {
        return payment.equals(paymentId.toString());
    }

    PaymentState state() {
        return switch (standing) {
            case OPEN, PROCESSING -> PaymentState.OPEN;
            case PAID -> PaymentState.PAID;
            case FAILED -> PaymentState.FAILED;
            case EXPIRED -> PaymentState.EXPIRED;
        };
    }
}
