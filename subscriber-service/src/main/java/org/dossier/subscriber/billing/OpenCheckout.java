package org.dossier.subscriber.billing;

import java.net.URI;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import io.quarkus.logging.Log;

import org.dossier.subscriber.SubscriberProblem;
import org.dossier.subscriber.accounts.Account;
import org.dossier.subscriber.plans.Plan;
import org.dossier.subscriber.plans.PricesAtStripe;

/**
 * Leads an account to the one checkout page that it may pay. Pages that are still open for another plan are closed
 * first, so that two tabs cannot become two subscriptions.
 */
@ApplicationScoped
class OpenCheckout {
    /** Where the reader goes from here. */
    sealed interface Way {
        /** To Stripe's page. */
        record Pay(URI page) implements Way {}

        /** To the account: there is a subscription already, or a payment that just arrived. */
        record Subscribed() implements Way {}
    }

    private static final int TRIES = 3;

    private final ReserveCheckout rows;
    private final CheckoutsAtStripe stripe;
    private final CustomersAtStripe customers;
    private final PricesAtStripe prices;
    private final ReadCustomer readCustomer;

    OpenCheckout(
            ReserveCheckout rows,
            CheckoutsAtStripe stripe,
            CustomersAtStripe customers,
            PricesAtStripe prices,
            ReadCustomer readCustomer) {
        this.rows = rows;
        this.stripe = stripe;
        this.customers = customers;
        this.prices = prices;
        this.readCustomer = readCustomer;
    }

    /**
     * @param plan what to pay for, with the price that it has here
     * @param returnTo where to go after the payment
     * @throws org.dossier.kit.problem.ProblemException if Stripe cannot be reached; asking again is safe
     */
    Way open(Account account, Plan plan, LocalPath returnTo) {
        try {
            return open(account.id(), plan, returnTo, customers.of(account), prices.priceOf(plan));
        } catch (StripeException e) {
            Log.warnf(
                    "A checkout cannot be opened now [account=%s, request=%s, status=%s, code=%s]",
                    account.id(), e.getRequestId(), e.getStatusCode(), e.getCode());
            throw SubscriberProblem.PAYMENT_NOT_REACHABLE.asException();
        }
    }

    private Way open(UUID accountId, Plan plan, LocalPath returnTo, String customerId, String priceId)
            throws StripeException {
        for (int i = 0; i < TRIES; i++) {
            var checkout = rows.reserve(accountId, plan, priceId, returnTo);
            if (checkout.isEmpty()) {
                break;
            }
            var state = stateOf(checkout.get(), customerId, priceId);
            rows.write(accountId, checkout.get().id(), state);
            if (state.isOpen() && state.url() != null) {
                return new Way.Pay(URI.create(state.url()));
            }
            if (state.isComplete()) {
                readCustomer.now(customerId);
            }
        }
        return new Way.Subscribed();
    }

    private CheckoutState stateOf(Checkout checkout, String customerId, String priceId) throws StripeException {
        var known = checkout.sessionId();
        var state = known.isPresent() ? stripe.find(known.get()) : begin(checkout, customerId);
        return state.isOpen() && !checkout.isFor(priceId) ? stripe.expire(state.id()) : state;
    }

    private CheckoutState begin(Checkout checkout, String customerId) throws StripeException {
        try {
            return stripe.open(checkout, customerId);
        } catch (InvalidRequestException e) {
            rows.giveUp(checkout.id());
            throw e;
        }
    }
}
