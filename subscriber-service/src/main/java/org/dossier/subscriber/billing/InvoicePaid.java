package org.dossier.subscriber.billing;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.dossier.kit.money.Money;

/**
 * An invoice was paid. Once per invoice; not for one of a duplicate subscription, which is refunded.
 *
 * @param accountId whose invoice it is
 * @param stripeInvoiceId Stripe's key ({@code in_…})
 * @param number the number printed on the invoice; null where Stripe has given none
 * @param amount what was paid
 * @param planName the plan in words; null for an invoice without a subscription of ours
 * @param paidAt when, by Stripe's clock
 * @param periodEnd until when the subscription is paid; null like planName
 * @param hostedUrl Stripe's page of the invoice
 * @param pdfUrl the invoice as PDF
 */
public record InvoicePaid(
        UUID accountId,
        String stripeInvoiceId,
        @Nullable String number,
        Money amount,
        @Nullable String planName,
        Instant paidAt,
        @Nullable Instant periodEnd,
        @Nullable String hostedUrl,
        @Nullable String pdfUrl) {}
