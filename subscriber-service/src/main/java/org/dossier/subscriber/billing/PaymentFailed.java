package org.dossier.subscriber.billing;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.dossier.kit.money.Money;

/**
 * A renewal could not be collected and the subscription is past due. Once per invoice, however many attempts fail.
 *
 * @param accountId whose invoice it is
 * @param stripeInvoiceId Stripe's key ({@code in_…})
 * @param number the number printed on the invoice
 * @param amount what is owed
 * @param planName the plan in words; null if the price belongs to none of our plans
 * @param accessUntil until when access stays open meanwhile
 * @param hostedUrl Stripe's page on which the invoice can be paid
 */
public record PaymentFailed(
        UUID accountId,
        String stripeInvoiceId,
        @Nullable String number,
        Money amount,
        @Nullable String planName,
        Instant accessUntil,
        @Nullable String hostedUrl) {}
