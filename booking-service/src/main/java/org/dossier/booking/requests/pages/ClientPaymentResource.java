package org.dossier.booking.requests.pages;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.dossier.booking.payments.Payments;
import org.dossier.booking.requests.quotes.ChooseOption;
import org.dossier.booking.requests.quotes.PayBalance;
import org.dossier.kit.identity.Reader;

/** What the client chooses and pays. Payment pages are opened after the commit, so that a lost answer loses nothing. */
@Path("/account/bookings/requests")
@Authenticated
class ClientPaymentResource {
    private static final UUID NO_OPTION = new UUID(0, 0);

    private final ChooseOption chooseOption;
    private final PayBalance payBalance;
    private final Payments payments;
    private final Reader reader;

    ClientPaymentResource(ChooseOption chooseOption, PayBalance payBalance, Payments payments, Reader reader) {
        this.chooseOption = chooseOption;
        this.payBalance = payBalance;
        this.payments = payments;
        this.reader = reader;
    }

    @POST
    @Path("/{request}/acceptance")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response choose(@PathParam("request") UUID request, @FormParam("option") @Nullable String option) {
        return paid(request, chooseOption.choose(request, idOf(option), reader));
    }

    @POST
    @Path("/{request}/acceptance/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response stepBack(@PathParam("request") UUID request) {
        payments.close(chooseOption.stepBack(request, reader));
        return Response.seeOther(pageOf(request)).build();
    }

    @POST
    @Path("/{request}/deposit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response payDeposit(@PathParam("request") UUID request) {
        return paid(request, Optional.of(chooseOption.deposit(request, reader)));
    }

    @POST
    @Path("/{request}/balance")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response payBalance(@PathParam("request") UUID request) {
        return paid(request, Optional.of(payBalance.prepare(request, reader)));
    }

    /** To the payment page, or back to the request where nothing is to be paid any more. */
    private Response paid(UUID request, Optional<UUID> payment) {
        var page = payment.flatMap(payments::open).orElse(pageOf(request));
        return Response.seeOther(page).build();
    }

    private static URI pageOf(UUID request) {
        return URI.create("/account/bookings/requests/" + request);
    }

    /** Whose request it is matters before what was chosen: what is no key is the key of no option. */
    private static UUID idOf(@Nullable String option) {
        try {
            return UUID.fromString(option == null ? "" : option);
        } catch (IllegalArgumentException e) {
            return NO_OPTION;
        }
    }
}
