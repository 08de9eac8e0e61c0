package org.dossier.subscriber.payments;

import java.util.UUID;

import org.dossier.kit.money.Money;

/**
 * Money of a one-off payment is on its way back. Once per refund.
 *
 * @param accountId whose payment it was
 * @param what the payment was for, in words
 * @param whole whether all that was paid went back by now
 */
public record RefundMade(UUID accountId, UUID refundId, Money amount, String what, boolean whole) {}
