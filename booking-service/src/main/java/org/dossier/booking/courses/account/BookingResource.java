package org.dossier.booking.courses.account;

import java.net.URI;
import java.time.Clock;
import java.util.UUID;

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
import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.dossier.booking.BookingProblem;
import org.dossier.booking.agenda.ClaimBookings;
import org.dossier.booking.courses.changes.CancelSeats;
import org.dossier.booking.courses.changes.MoveSeats;
import org.dossier.booking.courses.enrolment.Holds;
import org.dossier.booking.courses.seats.PlaceStatus;
import org.dossier.booking.payments.Payments;
import org.dossier.kit.identity.Reader;

/** One enrolment: to its buyer, and a part of it to its participants. */
@Path("/account/bookings/courses/{id}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class BookingResource {
    private static final int UNPROCESSABLE = 422;

    private final ShowBooking showBooking;
    private final Payments payments;
    private final Holds holds;
    private final CancelSeats cancelSeats;
    private final MoveSeats moveSeats;
    private final TakeFeedback takeFeedback;
    private final ClaimBookings claims;
    private final Reader reader;
    private final Clock clock;

    BookingResource(
            ShowBooking showBooking,
            Payments payments,
            Holds holds,
            CancelSeats cancelSeats,
            MoveSeats moveSeats,
            TakeFeedback takeFeedback,
            ClaimBookings claims,
            Reader reader,
            Clock clock) {
        this.showBooking = showBooking;
        this.payments = payments;
        this.holds = holds;
        this.cancelSeats = cancelSeats;
        this.moveSeats = moveSeats;
        this.takeFeedback = takeFeedback;
        this.claims = claims;
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("done") @Nullable String done) {
        return BookingPages.booking(showBooking.show(id, reader, FeedbackForm.NONE, Done.of(done)));
    }

    /** Opens the payment page, as often as asked for while the seats are held (F07). */
    @POST
    @Path("/payment")
    @Operation(hidden = true)
    public Response pay(@PathParam("id") UUID id) {
        var enrolment = showBooking.ofBuyer(id, reader);
        var payment = enrolment.paymentId();
        if (enrolment.status() == PlaceStatus.CONFIRMED || payment == null) {
            return done(id, Done.NOTHING);
        }
        if (enrolment.status() != PlaceStatus.HELD || enrolment.isLapsedAt(clock.instant())) {
            throw BookingProblem.HOLD_ENDED.asException();
        }
        return Response.seeOther(payments.open(payment).orElse(URI.create(enrolment.path())))
                .build();
    }

    @POST
    @Path("/release")
    @Operation(hidden = true)
    public Response giveUp(@PathParam("id") UUID id) {
        var enrolment = showBooking.ofBuyer(id, reader);
        if (holds.end(id) && enrolment.paymentId() != null) {
            payments.close(enrolment.paymentId());
        }
        return done(id, Done.GIVEN_UP);
    }

    @POST
    @Path("/cancellation")
    @Operation(hidden = true)
    public Response cancelAll(@PathParam("id") UUID id) {
        showBooking.ofBuyer(id, reader);
        cancelSeats.all(id);
        return done(id, Done.CANCELLED);
    }

    @POST
    @Path("/seats/{seat}/cancellation")
    @Operation(hidden = true)
    public Response cancelOne(@PathParam("id") UUID id, @PathParam("seat") UUID seat) {
        showBooking.ofBuyer(id, reader);
        cancelSeats.one(id, seat);
        return done(id, Done.CANCELLED);
    }

    @POST
    @Path("/move")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response move(@PathParam("id") UUID id, @FormParam("run") @Nullable UUID run) {
        showBooking.ofBuyer(id, reader);
        if (run == null) {
            throw BookingProblem.MOVE_NOWHERE.asException();
        }
        moveSeats.byBuyer(id, run);
        return done(id, Done.MOVED);
    }

    @POST
    @Path("/seats/{seat}/feedback")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response tell(
            @PathParam("id") UUID id,
            @PathParam("seat") UUID seatId,
            @FormParam("rating") @DefaultValue("") String rating,
            @FormParam("words") @DefaultValue("") String words) {
        claims.of(reader);
        var seat = showBooking.ownSeat(id, seatId, reader);
        var form = new FeedbackForm(seatId, rating, words);
        if (!form.isRated() || form.isTooLong()) {
            return Response.status(UNPROCESSABLE)
                    .entity(BookingPages.booking(showBooking.show(id, reader, form, Done.NOTHING)))
                    .build();
        }
        takeFeedback.take(seat, form);
        return done(id, Done.THANKS);
    }

    private static Response done(UUID id, Done done) {
        var told = done.isSomething() ? "?done=" + done.parameter() : "";
        return Response.seeOther(URI.create("/account/bookings/courses/" + id + told))
                .build();
    }
}
