package org.dossier.subscriber.billing;

import java.util.UUID;

/**
 * An account's subscriptions were written as Stripe has them now. Fired synchronously in that transaction, at each
 * reading, also when nothing changed.
 *
 * @param accountId whose subscriptions they are
 */
public record SubscriptionsRead(UUID accountId) {}
