package org.dossier.subscriber.payments;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.dossier.kit.money.Money;

/**
 * A one-off payment has arrived. Once per payment.
 *
 * @param accountId whose payment it is
 * @param paidAt when, by Stripe's clock
 * @param number the number printed on the invoice; null where Stripe has given none yet
 * @param hostedUrl Stripe's page of the invoice
 * @param pdfUrl the invoice as PDF
 */
public record PaymentReceived(
        UUID accountId,
        UUID paymentId,
        Money amount,
        List<PaymentLine> lines,
        Instant paidAt,
        @Nullable String number,
        @Nullable String hostedUrl,
        @Nullable String pdfUrl) {}
