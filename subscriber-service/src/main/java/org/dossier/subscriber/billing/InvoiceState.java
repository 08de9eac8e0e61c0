package org.dossier.subscriber.billing;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.dossier.kit.money.Money;

/**
 * An invoice as Stripe described it at the last reading. All times are Stripe's, UTC.
 *
 * @param id Stripe's key ({@code in_…})
 * @param subscriptionId Stripe's key of the subscription; null for an invoice without one
 * @param number the number printed on it; null while it is a draft
 * @param status where it stands
 * @param total what it is about
 * @param paid what was paid of it
 * @param billingReason Stripe's word for why it was made, as in {@code subscription_cycle}
 * @param hostedUrl Stripe's page of it; null while it is a draft
 * @param pdfUrl the PDF; null while it is a draft
 * @param createdAt when it was made
 * @param paidAt when it was paid
 * @param attempted whether somebody's card was tried for it
 * @param paymentId our key of the one-off payment that it is for; null for a subscription's
 * @param refunded what went back of what was paid
 * @param lost what banks took back of it for good, after a dispute
 * @param paymentIntentId Stripe's key of what paid it ({@code pi_…}); null while nothing did
 */
public record InvoiceState(
        String id,
        @Nullable String subscriptionId,
        @Nullable String number,
        InvoiceStatus status,
        Money total,
        Money paid,
        @Nullable String billingReason,
        @Nullable String hostedUrl,
        @Nullable String pdfUrl,
        Instant createdAt,
        @Nullable Instant paidAt,
        boolean attempted,
        @Nullable UUID paymentId,
        Money refunded,
        Money lost,
        @Nullable String paymentIntentId) {
    /** Whether all that was paid went back, given by us or taken by a bank. */
    public boolean isReturned() {
        return paid.minor() > 0 && refunded.minor() + lost.minor() >= paid.minor();
    }

    boolean isOf(String subscription) {
        return subscription.equals(subscriptionId);
    }

    boolean isOwed() {
        return status == InvoiceStatus.OPEN && attempted;
    }
}
