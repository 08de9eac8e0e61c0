package org.dossier.subscriber.billing;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.dossier.subscriber.accounts.Accounts;
import org.dossier.subscriber.plans.Plan;

/** Our side of a checkout: at most one per account that may still be paid, and none beside a subscription. */
@ApplicationScoped
class ReserveCheckout {
    private final Accounts accounts;
    private final Subscriptions subscriptions;
    private final Checkouts checkouts;
    private final Clock clock;

    ReserveCheckout(Accounts accounts, Subscriptions subscriptions, Checkouts checkouts, Clock clock) {
        this.accounts = accounts;
        this.subscriptions = subscriptions;
        this.checkouts = checkouts;
        this.clock = clock;
    }

    /** The account's checkout that may still be paid, or a new one; empty if there is a subscription already. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Checkout> reserve(UUID accountId, Plan plan, String priceId, LocalPath returnTo) {
        accounts.getForUpdate(accountId);
        if (subscriptions.findLive(accountId).isPresent()) {
            return Optional.empty();
        }
        var undecided = checkouts.findUndecided(accountId);
        undecided.ifPresent(checkout -> checkout.returnTo(returnTo));
        return undecided.or(() -> Optional.of(add(accountId, plan, priceId, returnTo)));
    }

    /** Takes over what Stripe says, unless a worker did so meanwhile. */
    @Transactional(TxType.REQUIRES_NEW)
    void write(UUID accountId, UUID checkoutId, CheckoutState state) {
        accounts.getForUpdate(accountId);
        var checkout = checkouts.findById(checkoutId);
        if (checkout.isUndecided()) {
            checkout.mirror(state, clock.instant().truncatedTo(ChronoUnit.MICROS));
        }
    }

    /** Gives up a checkout that Stripe refused to open. */
    @Transactional(TxType.REQUIRES_NEW)
    void giveUp(UUID checkoutId) {
        checkouts.findById(checkoutId).giveUp(clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private Checkout add(UUID accountId, Plan plan, String priceId, LocalPath returnTo) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var checkout = new Checkout(accountId, plan.key(), priceId, returnTo, now);
        checkouts.persist(checkout);
        return checkout;
    }
}
