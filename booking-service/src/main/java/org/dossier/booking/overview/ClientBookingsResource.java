package org.dossier.booking.overview;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.dossier.kit.identity.Reader;

/** The client's own bookings; there is no way to name another's. */
@Path("/account/bookings")
@Authenticated
class ClientBookingsResource {
    private final Agendas agendas;
    private final Reader reader;

    ClientBookingsResource(Agendas agendas, Reader reader) {
        this.agendas = agendas;
        this.reader = reader;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance show() {
        return OverviewPages.bookings(ClientPage.of(agendas.ofClient(reader)));
    }
}
