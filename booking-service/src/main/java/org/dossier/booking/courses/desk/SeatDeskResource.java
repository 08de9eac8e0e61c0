package org.dossier.booking.courses.desk;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.dossier.booking.BookingProblem;
import org.dossier.booking.courses.SentTwice;
import org.dossier.booking.courses.changes.Back;
import org.dossier.booking.courses.enrolment.EnrolForm;
import org.dossier.booking.courses.enrolment.FieldFault;
import org.dossier.booking.courses.seats.Enrolments;
import org.dossier.kit.identity.Reader;
import org.dossier.kit.identity.StaffRole;

/** Seats that staff give, cancel and move by hand, each with a reason. */
@Path("/desk/bookings/courses/runs/{run}/seats")
@RolesAllowed({StaffRole.ACCOUNT_MANAGER, StaffRole.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class SeatDeskResource {
    private static final int UNPROCESSABLE = 422;
    private static final int REASON = 500;

    private final RunFiles files;
    private final LookAfterSeats lookAfterSeats;
    private final Reader reader;

    SeatDeskResource(RunFiles files, LookAfterSeats lookAfterSeats, Reader reader) {
        this.files = files;
        this.lookAfterSeats = lookAfterSeats;
        this.reader = reader;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response add(
            @PathParam("run") UUID run, @FormParam("key") @Nullable UUID key, MultivaluedMap<String, String> sent) {
        var entered =
                Entered.of("seat", sent, List.of("name", "email", "reason")).require("reason", REASON);
        var seat = EnrolForm.of(key, List.of(entered.get("name")), List.of(entered.get("email")), "");
        var field = seat.seats().getFirst();
        if (field.nameFault() != FieldFault.NONE) {
            entered.fault("name", DeskFault.MISSING);
        }
        if (field.emailFault() != FieldFault.NONE) {
            entered.fault("email", DeskFault.NO_EMAIL);
        }
        if (entered.isFaulty()) {
            return again(run, entered);
        }
        var name = entered.get("name");
        var email = entered.get("email");
        var reason = entered.get("reason");
        SentTwice.answer(Enrolments.KEY, () -> lookAfterSeats.add(run, seat.key(), name, email, reason, reader));
        return done(run, Done.ADDED);
    }

    @POST
    @Path("/{seat}/cancellation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response cancel(
            @PathParam("run") UUID run, @PathParam("seat") UUID seat, MultivaluedMap<String, String> sent) {
        var entered =
                Entered.of("cancel-" + seat, sent, List.of("reason", "back")).require("reason", REASON);
        if (entered.isFaulty()) {
            return again(run, entered);
        }
        lookAfterSeats.cancel(run, seat, back(entered.get("back")), entered.get("reason"), reader);
        return done(run, Done.SEAT_CANCELLED);
    }

    @POST
    @Path("/{seat}/move")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response move(
            @PathParam("run") UUID run,
            @PathParam("seat") UUID seat,
            @FormParam("target") @Nullable UUID target,
            MultivaluedMap<String, String> sent) {
        var entered = Entered.of("move-" + seat, sent, List.of("reason")).require("reason", REASON);
        if (entered.isFaulty()) {
            return again(run, entered);
        }
        if (target == null) {
            throw BookingProblem.MOVE_NOWHERE.asException();
        }
        lookAfterSeats.move(run, seat, target, entered.get("reason"), reader);
        return done(run, Done.MOVED);
    }

    private static Back back(String entered) {
        return switch (entered) {
            case "ALL" -> Back.ALL;
            case "NOTHING" -> Back.NOTHING;
            default -> Back.BY_POLICY;
        };
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
