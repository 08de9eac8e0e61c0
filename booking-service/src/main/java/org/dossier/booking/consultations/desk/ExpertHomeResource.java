package org.dossier.booking.consultations.desk;

import java.net.URI;
import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.dossier.booking.consultations.availability.AvailabilityFault;
import org.dossier.booking.consultations.availability.ChangeAvailability;
import org.dossier.booking.consultations.calls.CallNotice;
import org.dossier.booking.consultations.calls.Calls;
import org.dossier.booking.consultations.experts.Expert;
import org.dossier.booking.consultations.experts.Experts;
import org.dossier.kit.identity.Reader;

/** An expert's own calls and hours. Whose page it is follows from the token and cannot be named. */
@Path("/account/bookings/expert")
@RolesAllowed(Experts.ROLE)
@Produces(MediaType.TEXT_HTML)
class ExpertHomeResource {
    private static final int UNPROCESSABLE = 422;
    private static final String HOME = "/account/bookings/expert";

    private final Experts experts;
    private final Calls calls;
    private final CallLines lines;
    private final AvailabilityParts parts;
    private final ChangeAvailability change;
    private final Reader reader;
    private final Clock clock;

    ExpertHomeResource(
            Experts experts,
            Calls calls,
            CallLines lines,
            AvailabilityParts parts,
            ChangeAvailability change,
            Reader reader,
            Clock clock) {
        this.experts = experts;
        this.calls = calls;
        this.lines = lines;
        this.parts = parts;
        this.change = change;
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@QueryParam("done") @Nullable String done) {
        return page(experts.getOf(reader), CallNotice.of(done), null, AvailabilityFault.NONE);
    }

    @POST
    @Path("/availability/{part}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(@PathParam("part") String part, MultivaluedMap<String, String> form) {
        var expert = experts.getOf(reader);
        var fault = change.change(expert.id(), part, form);
        return fault.isFound()
                ? Response.status(UNPROCESSABLE)
                        .entity(page(expert, CallNotice.NOTHING, form, fault))
                        .build()
                : saved();
    }

    @POST
    @Path("/availability/{part}/{row}/removal")
    @Operation(hidden = true)
    public Response remove(@PathParam("part") String part, @PathParam("row") UUID row) {
        change.remove(experts.getOf(reader).id(), part, row);
        return saved();
    }

    private TemplateInstance page(
            Expert expert, CallNotice notice, @Nullable MultivaluedMap<String, String> typed, AvailabilityFault fault) {
        var now = clock.instant();
        return CallDeskPages.home(new CallDeskPages.HomePage(
                expert,
                lines.ofExpert(expert, calls.comingOf(expert.id(), now)),
                lines.ofExpert(expert, calls.pastOf(expert.id(), now)),
                parts.of(expert, HOME + "/availability", typed, fault),
                notice));
    }

    private static Response saved() {
        return Response.seeOther(URI.create(HOME + "?done=" + CallNotice.SAVED.parameter() + "#availability"))
                .build();
    }
}
