package org.dossier.subscriber.billing;

import java.time.Clock;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.quarkus.logging.Log;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.dossier.subscriber.SubscriberProblem;
import org.dossier.subscriber.stripe.StripeConnection;

/** Where Stripe tells that something happened: proven, kept, answered; worked off afterwards (A46). */
@Path("/stripe/webhook")
@PermitAll
class StripeWebhookResource {
    private static final int MOST_BYTES = 256 * 1024;

    private final StripeEvents events;
    private final ReadWaitingCustomers readers;
    private final WebhookSignature signature;

    StripeWebhookResource(StripeEvents events, ReadWaitingCustomers readers, StripeConnection stripe) {
        this.events = events;
        this.readers = readers;
        // The machine's clock: how fresh a signature is has nothing to do with a date that a test pretends.
        this.signature = new WebhookSignature(stripe.webhookSecrets(), stripe.isLive(), Clock.systemUTC());
    }

    /** Takes one event; 200 also for one that came before. */
    @POST
    @Operation(hidden = true)
    public void receive(byte[] body, @HeaderParam("Stripe-Signature") @Nullable String header) {
        var event = verified(body, header);
        if (events.store(event, StripeEvents.Source.WEBHOOK)) {
            Log.infof("Stripe told of %s [event=%s, customer=%s]", event.type(), event.id(), event.customerId());
        }
        readers.wake();
    }

    private StripeEvent verified(byte[] body, @Nullable String header) {
        if (header == null || body.length > MOST_BYTES) {
            throw SubscriberProblem.WEBHOOK_REFUSED.asException();
        }
        return signature.verify(body, header).orElseThrow(() -> {
            Log.warn("A webhook with a bad signature was refused.");
            return SubscriberProblem.WEBHOOK_REFUSED.asException();
        });
    }
}
