package org.dossier.subscriber.billing;

import java.net.URI;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriBuilder;

import com.stripe.StripeClient;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.SubscriptionData;

import org.dossier.kit.page.Site;

/** Opens, looks up and closes checkout pages at Stripe. */
@ApplicationScoped
class CheckoutsAtStripe {
    private final StripeClient stripe;
    private final Site site;

    CheckoutsAtStripe(StripeClient stripe, Site site) {
        this.stripe = stripe;
        this.site = site;
    }

    /** Opens the checkout, or finds it if an earlier answer was lost: the row's id makes it one (F07, F21). */
    CheckoutState open(Checkout checkout, String customerId) throws StripeException {
        var once = RequestOptions.builder()
                .setIdempotencyKey("checkout-" + checkout.id())
                .build();
        return StripeReader.state(stripe.v1().checkout().sessions().create(params(checkout, customerId), once));
    }

    CheckoutState find(String sessionId) throws StripeException {
        return StripeReader.state(stripe.v1().checkout().sessions().retrieve(sessionId));
    }

    /** Closes it, so that it can no longer be paid; one that was paid meanwhile says so in the answer. */
    CheckoutState expire(String sessionId) throws StripeException {
        try {
            return StripeReader.state(stripe.v1().checkout().sessions().expire(sessionId));
        } catch (InvalidRequestException noLongerOpen) {
            return find(sessionId);
        }
    }

    private SessionCreateParams params(Checkout checkout, String customerId) {
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.SUBSCRIPTION)
                .setCustomer(customerId)
                .setClientReferenceId(checkout.accountId().toString())
                .addLineItem(LineItem.builder()
                        .setPrice(checkout.priceId())
                        .setQuantity(1L)
                        .build())
                .setSubscriptionData(SubscriptionData.builder()
                        .putMetadata("account", checkout.accountId().toString())
                        .putMetadata("checkout", checkout.id().toString())
                        .build())
                .setSuccessUrl(successUrl(checkout))
                .setCancelUrl(cancelUrl(checkout).toString())
                .build();
    }

    private String successUrl(Checkout checkout) {
        // Stripe replaces the braces itself, so they must not be escaped.
        return absolute("/subscribe/return").build() + "?session_id={CHECKOUT_SESSION_ID}";
    }

    private URI cancelUrl(Checkout checkout) {
        return absolute("/plans")
                .queryParam("checkout", "left")
                .queryParam("plan", "{plan}")
                .queryParam("to", "{to}")
                .build(checkout.planKey(), checkout.returnTo());
    }

    private UriBuilder absolute(String path) {
        return UriBuilder.fromUri(site.publicUrl()).path(path);
    }
}
