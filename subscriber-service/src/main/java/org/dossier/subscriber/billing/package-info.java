/**
 * Billing: checkout, portal, webhook, and the reading of Stripe that subscriptions and invoices mirror. Four moments
 * are fired as synchronous CDI events inside the transaction that writes the mirror, each once for its Stripe object
 * (a row of {@code billing_moment}): {@link org.dossier.subscriber.billing.InvoicePaid}, {@link
 * org.dossier.subscriber.billing.PaymentFailed}, {@link org.dossier.subscriber.billing.CancellationScheduled} and
 * {@link org.dossier.subscriber.billing.SubscriptionEnded}. An {@code @Observes} method that throws undoes the
 * reading, which is then tried again.
 */
@NullMarked
package org.dossier.subscriber.billing;

import org.jspecify.annotations.NullMarked;
