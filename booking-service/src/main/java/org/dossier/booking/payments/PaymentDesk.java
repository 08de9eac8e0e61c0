package org.dossier.booking.payments;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** subscriber-service's internal API of payments, asked under this service's own token. */
@Path("/internal/payments")
@RegisterRestClient(configKey = "payments")
@OidcClientFilter
interface PaymentDesk {
    /** A payment to be opened. */
    record Request(
            String purpose,
            UUID reference,
            Buyer buyer,
            List<Line> lines,
            String currency,
            Instant expiresAt,
            String returnTo,
            String leaveTo) {}

    /** One line of it. */
    record Line(String description, int quantity, long unitMinor) {}

    /** Where the payment stands at subscriber-service. */
    record Answer(UUID id, String state, @Nullable String checkoutUrl) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    Answer open(@HeaderParam("Idempotency-Key") UUID paymentId, Request request);

    @POST
    @Path("/{payment}/expiry")
    Answer expire(@PathParam("payment") UUID paymentId);
}
