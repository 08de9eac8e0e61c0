package org.dossier.subscriber.payments;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.stripe.exception.StripeException;
import io.quarkus.logging.Log;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.dossier.subscriber.SubscriberProblem;

/**
 * The internal API of payments, for other services with a token of their own. The gateway routes nothing below
 * {@code /internal} (A15), and no person has the role.
 */
@Path("/internal/payments")
@RolesAllowed(PaymentsResource.ROLE)
@Produces(MediaType.APPLICATION_JSON)
class PaymentsResource {
    /** The realm role of a service that may take payments. */
    static final String ROLE = "payments";

    private final OpenPayment openPayment;
    private final EndPayment endPayment;
    private final Payments payments;

    PaymentsResource(OpenPayment openPayment, EndPayment endPayment, Payments payments) {
        this.openPayment = openPayment;
        this.endPayment = endPayment;
        this.payments = payments;
    }

    /** Opens a payment; the same key with the same body answers the same payment. */
    @POST
    @Operation(hidden = true)
    public Response open(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable String body) {
        var opened = openPayment.open(key(key), PaymentRequest.parse(body));
        return Response.status(opened.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(PaymentAnswer.of(opened.payment()))
                .build();
    }

    @GET
    @Path("/{payment}")
    @Operation(hidden = true)
    public PaymentAnswer show(@PathParam("payment") UUID id) {
        return PaymentAnswer.of(known(id));
    }

    /** Ends the checkout now; the answer may be that it was paid. */
    @POST
    @Path("/{payment}/expiry")
    @Operation(hidden = true)
    public PaymentAnswer end(@PathParam("payment") UUID id) {
        try {
            return PaymentAnswer.of(endPayment.end(known(id)));
        } catch (StripeException e) {
            Log.warnf(
                    "A payment cannot be ended now [payment=%s, request=%s, status=%s, code=%s]",
                    id, e.getRequestId(), e.getStatusCode(), e.getCode());
            throw SubscriberProblem.PAYMENT_NOT_REACHABLE.asException();
        }
    }

    private PaymentView known(UUID id) {
        return payments.view(id).orElseThrow(SubscriberProblem.NO_SUCH_PAYMENT::asException);
    }

    private static UUID key(@Nullable String key) {
        try {
            return UUID.fromString(key == null ? "" : key);
        } catch (IllegalArgumentException e) {
            throw SubscriberProblem.PAYMENT_KEY_MISSING.asException();
        }
    }
}
