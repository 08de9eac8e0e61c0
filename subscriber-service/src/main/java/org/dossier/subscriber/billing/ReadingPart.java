package org.dossier.subscriber.billing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.stripe.exception.StripeException;

/**
 * What another feature reads of a customer whenever one is read, so that its money takes the way of all money: by
 * webhook, return and reconciliation alike, under the same lease and in the same transaction.
 */
public interface ReadingPart {
    /** What was read before the customer's invoices and charges. */
    @FunctionalInterface
    interface Begun {
        /**
         * Asks Stripe for the rest; no transaction is open.
         *
         * @param charges all that the customer was ever charged
         */
        Found finish(Charges charges) throws StripeException;
    }

    /** What was found; written if the lease of the reading still holds. */
    @FunctionalInterface
    interface Found {
        /** Runs in the transaction of the reading, after subscriptions and invoices. */
        void write();
    }

    /** Asks Stripe for what invoices and charges come from, so that they are in the same reading; no transaction is open. */
    Begun begin(UUID accountId) throws StripeException;

    /** Accounts about which Stripe may know more than we do; asked by the reconciliation, in its transaction. */
    List<UUID> accountsToReadAgain(Instant now, int limit);

    /**
     * Whose payment this is, as an event about a refund may name no customer; asked in the transaction that keeps it.
     *
     * @param paymentIntentId Stripe's key ({@code pi_…})
     */
    Optional<UUID> accountOf(String paymentIntentId);
}
