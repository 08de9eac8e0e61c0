package org.dossier.subscriber.billing;

import java.net.URI;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.dossier.kit.identity.Reader;
import org.dossier.subscriber.accounts.Arrivals;

/** Leads the reader to their own pages at Stripe. */
@Path("/account/portal")
@Authenticated
class PortalResource {
    private static final URI PLANS = URI.create("/plans");

    private final Portal portal;
    private final Arrivals arrivals;
    private final Reader reader;

    PortalResource(Portal portal, Arrivals arrivals, Reader reader) {
        this.portal = portal;
        this.arrivals = arrivals;
        this.reader = reader;
    }

    /** Whose portal it is follows from the token alone, so that nobody can name another's. */
    @POST
    @Operation(hidden = true)
    public Response open() {
        return Response.seeOther(portal.open(arrivals.of(reader)).orElse(PLANS)).build();
    }
}
