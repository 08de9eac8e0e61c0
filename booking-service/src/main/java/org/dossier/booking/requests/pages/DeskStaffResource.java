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

import org.dossier.booking.requests.Fault;
import org.dossier.booking.requests.Typed;
import org.dossier.booking.requests.delivery.NameStaff;
import org.dossier.kit.identity.Reader;
import org.dossier.kit.identity.StaffRole;

/** Administrators name who may see a confidential request. */
@Path("/desk/bookings/requests")
@RolesAllowed(StaffRole.ADMINISTRATOR)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
class DeskStaffResource {
    private final DeskPageMaker pages;
    private final NameStaff nameStaff;
    private final Reader reader;

    DeskStaffResource(DeskPageMaker pages, NameStaff nameStaff, Reader reader) {
        this.pages = pages;
        this.nameStaff = nameStaff;
        this.reader = reader;
    }

    @POST
    @Path("/{request}/staff")
    @Operation(hidden = true)
    public Response name(@PathParam("request") UUID request, MultivaluedMap<String, String> sent) {
        var typed = Typed.of(sent);
        var email = typed.line("email", 1, 200);
        if (!email.matches("[^@\\s]+@[^@\\s]+")) {
            typed.refuse("email", Fault.NO_ADDRESS);
        }
        if (typed.isFaulty()) {
            return pages.again(request, typed);
        }
        nameStaff.name(request, email, reader);
        return Response.seeOther(URI.create("/desk/bookings/requests/" + request))
                .build();
    }
}
