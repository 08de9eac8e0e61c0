package org.dossier.subscriber.payments;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.subscriber.accounts.Account;
import org.dossier.subscriber.accounts.Accounts;

/** The accounts behind payments, as committed. */
@ApplicationScoped
class Buyers {
    private final Accounts accounts;

    Buyers(Accounts accounts) {
        this.accounts = accounts;
    }

    @Transactional
    Account of(PaymentView payment) {
        return accounts.get(payment.accountId());
    }

    /** Stripe's key of the buyer; empty if it never heard of them. */
    @Transactional
    Optional<String> customerOf(PaymentView payment) {
        return accounts.findByIdOptional(payment.accountId()).flatMap(Account::stripeCustomerId);
    }
}
