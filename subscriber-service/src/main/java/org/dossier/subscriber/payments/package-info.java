/**
 * One-off payments beside subscriptions: opened by another service at the internal API, paid at Stripe's checkout,
 * given back whole or in part, and told of as events. Two moments are fired as synchronous CDI events inside the
 * transaction that writes them: {@link org.dossier.subscriber.payments.PaymentReceived} and {@link
 * org.dossier.subscriber.payments.RefundMade}.
 */
@NullMarked
package org.dossier.subscriber.payments;

import org.jspecify.annotations.NullMarked;
