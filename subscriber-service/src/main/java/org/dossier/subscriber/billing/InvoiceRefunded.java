package org.dossier.subscriber.billing;

import java.util.UUID;

import org.dossier.kit.money.Money;

/**
 * Money of a subscription's invoice is on its way back. Once for each sum that went back in all.
 *
 * @param accountId whose invoice it is
 * @param stripeInvoiceId Stripe's key ({@code in_…})
 * @param refunded all that went back of it by now
 * @param amount what goes back now
 * @param what the plan in words, or the invoice where it is of none
 * @param whole whether all that was paid went back by now
 */
public record InvoiceRefunded(
        UUID accountId, String stripeInvoiceId, Money refunded, Money amount, String what, boolean whole) {}
