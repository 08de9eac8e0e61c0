package org.dossier.booking.consultations.desk;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.dossier.booking.consultations.calls.CallNotice;
import org.dossier.booking.consultations.calls.Calls;
import org.dossier.booking.consultations.experts.Experts;
import org.dossier.kit.identity.Reader;

/** One call, as its expert looks after it; another expert's is not found (R02). */
@Path("/account/bookings/expert/calls/{call}")
@RolesAllowed(Experts.ROLE)
@Produces(MediaType.TEXT_HTML)
class ExpertCallResource {
    private final CallActs acts;
    private final CallActs.Desk desk;

    ExpertCallResource(Calls calls, Experts experts, CallFiles files, Reader reader, CallActs acts) {
        this.acts = acts;
        this.desk = new CallActs.Desk(
                id -> calls.getOfExpert(experts.getOf(reader).id(), id),
                (call, notice, form) -> CallDeskPages.call(files.forExpert(experts.getOf(reader), call, notice, form)),
                "/account/bookings/expert/calls/");
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("call") UUID id, @QueryParam("done") @Nullable String done) {
        return desk.page(id, CallNotice.of(done), CallForm.EMPTY);
    }

    /** To a civil time in the expert's zone. */
    @POST
    @Path("/move")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response move(
            @PathParam("call") UUID id,
            @FormParam("start") @DefaultValue("") String start,
            @FormParam("reason") @DefaultValue("") String reason) {
        return acts.move(desk, id, start, reason);
    }

    @POST
    @Path("/cancellation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response cancel(@PathParam("call") UUID id, @FormParam("reason") @DefaultValue("") String reason) {
        return acts.cancel(desk, id, reason);
    }

    /** Somebody did not come: {@code client} or {@code expert}. */
    @POST
    @Path("/absence")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response missed(@PathParam("call") UUID id, @FormParam("who") @DefaultValue("") String who) {
        return acts.missed(desk, id, who);
    }

    @POST
    @Path("/notes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response write(
            @PathParam("call") UUID id,
            @FormParam("room") @DefaultValue("") String room,
            @FormParam("shared") @DefaultValue("") String shared,
            @FormParam("private") @DefaultValue("") String forUs) {
        return acts.write(desk, id, room, shared, forUs);
    }
}
