package org.dossier.booking.courses.desk;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
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

import org.dossier.booking.courses.catalogue.Run;
import org.dossier.booking.courses.changes.CancelRun;
import org.dossier.booking.courses.changes.TakeAttendance;
import org.dossier.kit.identity.Reader;
import org.dossier.kit.identity.StaffRole;

/** One run at the desk. */
@Path("/desk/bookings/courses/runs/{run}")
@RolesAllowed({StaffRole.ACCOUNT_MANAGER, StaffRole.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class RunDeskResource {
    private static final int UNPROCESSABLE = 422;
    private static final int REASON = 500;
    private static final int LINK = 1000;
    private static final int SUBJECT = 150;
    private static final int BODY = 10_000;

    private final RunFiles files;
    private final LookAfterRun lookAfterRun;
    private final TellParticipants tell;
    private final TakeAttendance takeAttendance;
    private final CancelRun cancelRun;
    private final ParticipantsFile participants;
    private final Reader reader;

    RunDeskResource(
            RunFiles files,
            LookAfterRun lookAfterRun,
            TellParticipants tell,
            TakeAttendance takeAttendance,
            CancelRun cancelRun,
            ParticipantsFile participants,
            Reader reader) {
        this.files = files;
        this.lookAfterRun = lookAfterRun;
        this.tell = tell;
        this.takeAttendance = takeAttendance;
        this.cancelRun = cancelRun;
        this.participants = participants;
        this.reader = reader;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("run") UUID run, @QueryParam("done") @Nullable String done) {
        return CourseDeskPages.run(files.of(run, Entered.NOTHING, Done.of(done)));
    }

    @POST
    @Path("/links")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response link(@PathParam("run") UUID run, MultivaluedMap<String, String> sent) {
        var entered = Entered.of("links", sent, List.of("join", "recording", "materials"));
        for (var name : List.of("join", "recording", "materials")) {
            if (!Links.isUsable(entered.limit(name, LINK).get(name))) {
                entered.fault(name, DeskFault.NO_LINK);
            }
        }
        if (entered.isFaulty()) {
            return again(run, entered);
        }
        tell.link(run, new Run.Links(entered.get("join"), entered.get("recording"), entered.get("materials")), reader);
        return done(run, Done.LINKED);
    }

    @POST
    @Path("/messages")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response write(
            @PathParam("run") UUID run, @FormParam("key") @Nullable UUID key, MultivaluedMap<String, String> sent) {
        var entered = Entered.of("message", sent, List.of("subject", "body"));
        entered.require("subject", SUBJECT).require("body", BODY);
        if (entered.isFaulty()) {
            return again(run, entered);
        }
        tell.write(run, key == null ? UUID.randomUUID() : key, entered.get("subject"), entered.get("body"), reader);
        return done(run, Done.SENT);
    }

    @POST
    @Path("/cancellation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response cancel(@PathParam("run") UUID run, MultivaluedMap<String, String> sent) {
        var entered = Entered.of("cancellation", sent, List.of("reason")).require("reason", REASON);
        if (entered.isFaulty()) {
            return again(run, entered);
        }
        lookAfterRun.cancel(run, entered.get("reason"), reader);
        cancelRun.settle(run);
        return done(run, Done.RUN_CANCELLED);
    }

    @GET
    @Path("/attendance")
    @Operation(hidden = true)
    public TemplateInstance attendance(@PathParam("run") UUID run) {
        return CourseDeskPages.attendance(files.of(run, Entered.NOTHING, Done.NOTHING));
    }

    @POST
    @Path("/attendance")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response takeAttendance(@PathParam("run") UUID run, @FormParam("present") List<UUID> present) {
        takeAttendance.take(run, Set.copyOf(present), reader);
        return done(run, Done.ATTENDANCE);
    }

    @POST
    @Path("/certificates")
    @Operation(hidden = true)
    public Response certify(@PathParam("run") UUID run) {
        lookAfterRun.certify(run, reader);
        return done(run, Done.ISSUED);
    }

    @POST
    @Path("/certificates/{certificate}/revocation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response revoke(
            @PathParam("run") UUID run,
            @PathParam("certificate") UUID certificate,
            @FormParam("seat") @Nullable UUID seat,
            MultivaluedMap<String, String> sent) {
        var entered = Entered.of("revoke-" + seat, sent, List.of("reason")).require("reason", REASON);
        if (entered.isFaulty()) {
            return again(run, entered);
        }
        lookAfterRun.revoke(run, certificate, entered.get("reason"), reader);
        return done(run, Done.REVOKED);
    }

    /** Names and addresses leave the house, so that it is noted; hence a POST. */
    @POST
    @Path("/participants")
    @Operation(hidden = true)
    public Response export(@PathParam("run") UUID run) {
        var file = participants.of(run, reader);
        return Response.ok(file, "text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"participants-" + run + ".csv\"")
                .build();
    }

    private Response again(UUID run, Entered entered) {
        return Response.status(UNPROCESSABLE)
                .entity(CourseDeskPages.run(files.of(run, entered, Done.NOTHING)))
                .build();
    }

    private static Response done(UUID run, Done done) {
        return Response.seeOther(URI.create("/desk/bookings/courses/runs/" + run + "?done=" + done.parameter()))
                .build();
    }
}
