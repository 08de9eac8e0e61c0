package org.dossier.booking.courses.teaching;

import java.net.URI;
import java.time.Clock;
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
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.dossier.booking.BookingProblem;
import org.dossier.booking.courses.catalogue.RunStatus;
import org.dossier.booking.courses.catalogue.Runs;
import org.dossier.booking.courses.changes.TakeAttendance;
import org.dossier.kit.identity.Reader;

/** A trainer's own runs, by role and confirmed address; another's is not found (R02). */
@Path(TaughtRunResource.PATH)
@RolesAllowed("expert")
@Produces(MediaType.TEXT_HTML)
class TaughtRunResource {
    static final String PATH = "/account/bookings/expert/runs";

    private final ShowTaughtRuns show;
    private final Runs runs;
    private final TakeAttendance takeAttendance;
    private final Reader reader;
    private final Clock clock;

    TaughtRunResource(ShowTaughtRuns show, Runs runs, TakeAttendance takeAttendance, Reader reader, Clock clock) {
        this.show = show;
        this.runs = runs;
        this.takeAttendance = takeAttendance;
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance all() {
        return TeachingPages.runs(show.all(reader.verifiedEmail()));
    }

    @GET
    @Path("/{run}")
    @Operation(hidden = true)
    public TemplateInstance one(@PathParam("run") UUID id, @QueryParam("done") @Nullable String done) {
        return TeachingPages.run(show.one(reader.verifiedEmail(), id, "attendance".equals(done)));
    }

    @POST
    @Path("/{run}/attendance")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response takeAttendance(@PathParam("run") UUID id, @FormParam("present") List<UUID> present) {
        var run = runs.getTaughtBy(reader.verifiedEmail(), id);
        if (run.status() == RunStatus.CANCELLED || !ShowTaughtRuns.hasBegun(run, clock.instant())) {
            throw BookingProblem.RUN_NOT_BEGUN.asException();
        }
        takeAttendance.take(id, Set.copyOf(present), reader);
        return Response.seeOther(URI.create(PATH + "/" + id + "?done=attendance"))
                .build();
    }
}
