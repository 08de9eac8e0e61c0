package org.dossier.subscriber.billing;

import java.net.URI;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.param.billingportal.SessionCreateParams;
import io.quarkus.logging.Log;

import org.dossier.kit.page.Site;
import org.dossier.subscriber.SubscriberProblem;
import org.dossier.subscriber.accounts.Account;

/** The way to Stripe's pages where a customer changes the card, finds invoices and cancels. */
@ApplicationScoped
class Portal {
    private final StripeClient stripe;
    private final Site site;

    Portal(StripeClient stripe, Site site) {
        this.stripe = stripe;
        this.site = site;
    }

    /**
     * A page of the portal for this account's own customer, good for a few minutes.
     *
     * @return empty for an account that never was at the checkout
     * @throws org.dossier.kit.problem.ProblemException if Stripe cannot be reached
     */
    Optional<URI> open(Account account) {
        return account.stripeCustomerId().map(this::open);
    }

    private URI open(String customerId) {
        try {
            var params = SessionCreateParams.builder()
                    .setCustomer(customerId)
                    .setReturnUrl(site.publicUrl() + "/account")
                    .build();
            return URI.create(
                    stripe.v1().billingPortal().sessions().create(params).getUrl());
        } catch (StripeException e) {
            Log.warnf(
                    "The portal cannot be opened now [customer=%s, request=%s, status=%s, code=%s]",
                    customerId, e.getRequestId(), e.getStatusCode(), e.getCode());
            throw SubscriberProblem.PAYMENT_NOT_REACHABLE.asException();
        }
    }
}
