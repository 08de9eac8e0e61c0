package org.dossier.booking.requests.pages;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

import org.dossier.booking.requests.Typed;
import org.dossier.booking.requests.endings.WriteOffBalance;
import org.dossier.kit.identity.Reader;
import org.dossier.kit.identity.StaffRole;

/** Staff give up a balance, where it is much two of them. */
@Path("/desk/bookings/requests")
@RolesAllowed({StaffRole.ACCOUNT_MANAGER, StaffRole.ADMINISTRATOR})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
class DeskWriteOffResource {
    private static final int LONGEST_REASON = 1_000;

    private final DeskPageMaker pages;
    private final WriteOffBalance writeOffBalance;
    private final Reader reader;

    DeskWriteOffResource(DeskPageMaker pages, WriteOffBalance writeOffBalance, Reader reader) {
        this.pages = pages;
        this.writeOffBalance = writeOffBalance;
        this.reader = reader;
    }

    @POST
    @Path("/{request}/write-off")
    @Operation(hidden = true)
    public Response begin(@PathParam("request") UUID request, MultivaluedMap<String, String> sent) {
        var typed = Typed.of(sent);
        var reason = typed.text("reason", 1, LONGEST_REASON);
        if (typed.isFaulty()) {
            return pages.again(request, typed);
        }
        writeOffBalance.begin(request, reason, reader);
        return shown(request);
    }

    @POST
    @Path("/{request}/write-off/approval")
    @Operation(hidden = true)
    public Response approve(@PathParam("request") UUID request) {
        writeOffBalance.approve(request, reader);
        return shown(request);
    }

    @POST
    @Path("/{request}/write-off/refusal")
    @Operation(hidden = true)
    public Response decline(@PathParam("request") UUID request) {
        writeOffBalance.decline(request, reader);
        return shown(request);
    }

    private static Response shown(UUID request) {
        return Response.seeOther(URI.create("/desk/bookings/requests/" + request))
                .build();
    }
}
