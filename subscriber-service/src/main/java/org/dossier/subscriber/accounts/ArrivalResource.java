package org.dossier.subscriber.accounts;

import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.dossier.kit.identity.Reader;

/** Where the gateway tells of a sign-in. */
@Path("/api/account/arrival")
@Authenticated
class ArrivalResource {
    private final Arrivals arrivals;
    private final Reader reader;

    ArrivalResource(Arrivals arrivals, Reader reader) {
        this.arrivals = arrivals;
        this.reader = reader;
    }

    /** Creates the account of the token's person, or notes the visit; may be repeated. */
    @PUT
    @Operation(operationId = "arrive", summary = "Create the caller's account, or note the visit")
    public void arrive() {
        arrivals.of(reader);
    }
}
