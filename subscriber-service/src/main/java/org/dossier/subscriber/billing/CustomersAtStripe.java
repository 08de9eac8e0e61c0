package org.dossier.subscriber.billing;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import com.stripe.param.CustomerCreateParams;
import io.quarkus.narayana.jta.QuarkusTransaction;

import org.dossier.subscriber.accounts.Account;
import org.dossier.subscriber.accounts.Accounts;

/** Makes an account a customer at Stripe before its first payment, so that no payment is ever without an account. */
@ApplicationScoped
public class CustomersAtStripe {
    private final StripeClient stripe;
    private final Accounts accounts;
    private final CustomerQueue queue;

    CustomersAtStripe(StripeClient stripe, Accounts accounts, CustomerQueue queue) {
        this.stripe = stripe;
        this.accounts = accounts;
        this.queue = queue;
    }

    /** Stripe's key of the account's customer, made there if need be. */
    public String of(Account account) throws StripeException {
        var known = account.stripeCustomerId();
        return known.isPresent() ? known.get() : link(account.id(), create(account));
    }

    private String create(Account account) throws StripeException {
        var params = CustomerCreateParams.builder()
                .setEmail(account.email())
                .setName(account.name())
                .putMetadata("account", account.id().toString())
                .build();
        // Name and address are part of the key: Stripe refuses a key that comes again with other values.
        var content = Integer.toHexString((account.email() + "\n" + account.name()).hashCode());
        var once = RequestOptions.builder()
                .setIdempotencyKey("customer-" + account.id() + "-" + content)
                .build();
        return stripe.v1().customers().create(params, once).getId();
    }

    private String link(UUID accountId, String customerId) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var first = accounts.linkCustomer(accountId, customerId);
            queue.add(first, accountId);
            return first;
        });
    }
}
