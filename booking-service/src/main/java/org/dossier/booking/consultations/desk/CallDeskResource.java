package org.dossier.booking.consultations.desk;

import java.net.URI;
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

import org.dossier.booking.BookingProblem;
import org.dossier.booking.consultations.calls.Call;
import org.dossier.booking.consultations.calls.CallNotice;
import org.dossier.booking.consultations.calls.Calls;
import org.dossier.booking.consultations.calls.NoteCall;
import org.dossier.booking.consultations.experts.Experts;
import org.dossier.kit.identity.Reader;
import org.dossier.kit.identity.StaffRole;
import org.dossier.kit.problem.ProblemException;

/** One call, as staff look after it. */
@Path("/desk/bookings/calls")
@RolesAllowed({StaffRole.ACCOUNT_MANAGER, StaffRole.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class CallDeskResource {
    private static final int UNPROCESSABLE = 422;

    private final Calls calls;
    private final Experts experts;
    private final CallFiles files;
    private final LookAfterCalls lookAfter;
    private final Reader reader;

    CallDeskResource(Calls calls, Experts experts, CallFiles files, LookAfterCalls lookAfter, Reader reader) {
        this.calls = calls;
        this.experts = experts;
        this.files = files;
        this.lookAfter = lookAfter;
        this.reader = reader;
    }

    @GET
    @Path("/{call}")
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("call") UUID id, @QueryParam("done") @Nullable String done) {
        return page(id, CallNotice.of(done), CallForm.EMPTY);
    }

    /** To a civil time in the expert's zone. */
    @POST
    @Path("/{call}/move")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response move(
            @PathParam("call") UUID id,
            @FormParam("start") @DefaultValue("") String start,
            @FormParam("reason") @DefaultValue("") String reason) {
        var call = call(id);
        var moment = CivilTime.moment(start, experts.get(call.expertId()).zone());
        if (moment.isEmpty()) {
            return again(id, CallForm.badMove(start, reason, DeskFault.NO_TIME));
        }
        if (!Reason.isGiven(reason)) {
            return again(id, CallForm.badMove(start, reason, DeskFault.NO_REASON));
        }
        try {
            lookAfter.move(id, moment.get(), reason, reader);
        } catch (ProblemException e) {
            if (e.problem() == BookingProblem.SLOT_TAKEN) {
                return again(id, CallForm.badMove(start, reason, DeskFault.TAKEN));
            }
            throw e;
        }
        return to(id, CallNotice.MOVED);
    }

    @POST
    @Path("/{call}/cancellation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response cancel(@PathParam("call") UUID id, @FormParam("reason") @DefaultValue("") String reason) {
        call(id);
        if (!Reason.isGiven(reason)) {
            return again(id, CallForm.badCancellation(reason, DeskFault.NO_REASON));
        }
        lookAfter.cancel(id, reason, reader);
        return to(id, CallNotice.CANCELLED);
    }

    /** Somebody did not come: {@code client} or {@code expert}. */
    @POST
    @Path("/{call}/absence")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response missed(@PathParam("call") UUID id, @FormParam("who") @DefaultValue("") String who) {
        call(id);
        lookAfter.missed(id, Call.Side.named(who), reader);
        return to(id, CallNotice.NOTED);
    }

    @POST
    @Path("/{call}/notes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response write(
            @PathParam("call") UUID id,
            @FormParam("room") @DefaultValue("") String room,
            @FormParam("shared") @DefaultValue("") String shared,
            @FormParam("private") @DefaultValue("") String forUs) {
        call(id);
        if (!NoteCall.isRoom(room)) {
            return again(id, CallForm.badNote(DeskFault.NO_ROOM));
        }
        lookAfter.write(id, room, shared, forUs, reader);
        return to(id, CallNotice.SAVED);
    }

    private Call call(UUID id) {
        return calls.getForStaff(id);
    }

    private TemplateInstance page(UUID id, CallNotice notice, CallForm form) {
        return CallDeskPages.call(files.forStaff(call(id), notice, form));
    }

    private Response again(UUID id, CallForm form) {
        return Response.status(UNPROCESSABLE)
                .entity(page(id, CallNotice.NOTHING, form))
                .build();
    }

    private static Response to(UUID id, CallNotice notice) {
        return Response.seeOther(URI.create("/desk/bookings/calls/" + id + "?done=" + notice.parameter()))
                .build();
    }
}
