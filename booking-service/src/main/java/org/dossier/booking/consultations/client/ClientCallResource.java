package org.dossier.booking.consultations.client;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
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
import org.dossier.booking.calendar.CalendarFile;
import org.dossier.booking.consultations.availability.Moments;
import org.dossier.booking.consultations.availability.Zones;
import org.dossier.booking.consultations.calls.Call;
import org.dossier.booking.consultations.calls.CallLetters;
import org.dossier.booking.consultations.calls.CallNotice;
import org.dossier.booking.consultations.calls.CallPath;
import org.dossier.booking.consultations.calls.CallStatus;
import org.dossier.booking.consultations.calls.Calls;
import org.dossier.booking.consultations.calls.CancelCall;
import org.dossier.booking.consultations.calls.MoveCall;
import org.dossier.booking.consultations.calls.PayCall;
import org.dossier.booking.consultations.offer.FreeTimes;
import org.dossier.booking.consultations.offer.SlotWeek;
import org.dossier.kit.identity.Reader;
import org.dossier.kit.problem.ProblemException;

/** A client's own calls; somebody else's is not found (A14, A16, R02). */
@Path("/account/bookings/calls/{call}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class ClientCallResource {
    private static final int UNPROCESSABLE = 422;

    private final Calls calls;
    private final ShowCall show;
    private final FreeTimes freeTimes;
    private final MoveCall moveCall;
    private final CancelCall cancelCall;
    private final PayCall payCall;
    private final ClaimBookings claims;
    private final CallLetters letters;
    private final CalendarFile calendarFile;
    private final Reader reader;

    ClientCallResource(
            Calls calls,
            ShowCall show,
            FreeTimes freeTimes,
            MoveCall moveCall,
            CancelCall cancelCall,
            PayCall payCall,
            ClaimBookings claims,
            CallLetters letters,
            CalendarFile calendarFile,
            Reader reader) {
        this.calls = calls;
        this.show = show;
        this.freeTimes = freeTimes;
        this.moveCall = moveCall;
        this.cancelCall = cancelCall;
        this.payCall = payCall;
        this.claims = claims;
        this.letters = letters;
        this.calendarFile = calendarFile;
        this.reader = reader;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(
            @PathParam("call") UUID id,
            @QueryParam("done") @Nullable String done,
            @QueryParam("payment") @Nullable String payment) {
        return CallPages.call(show.page(own(id), CallNotice.of(done, payment)));
    }

    @POST
    @Path("/payment")
    @Operation(hidden = true)
    public Response pay(@PathParam("call") UUID id) {
        claimed(id);
        return Response.seeOther(payCall.open(id).orElse(URI.create(CallPath.ofClient(id))))
                .build();
    }

    @GET
    @Path("/move")
    @Operation(hidden = true)
    public TemplateInstance choose(
            @PathParam("call") UUID id,
            @QueryParam("week") @Nullable String week,
            @QueryParam("zone") @Nullable String zone) {
        return movePage(own(id), week, zone, false);
    }

    @POST
    @Path("/move")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response move(
            @PathParam("call") UUID id,
            @FormParam("at") @DefaultValue("") String at,
            @FormParam("zone") @Nullable String zone) {
        var call = claimed(id);
        try {
            moveCall.byClient(id, instant(at));
        } catch (ProblemException e) {
            if (e.problem() == BookingProblem.SLOT_TAKEN) {
                return Response.status(UNPROCESSABLE)
                        .entity(movePage(call, null, zone, true))
                        .build();
            }
            throw e;
        }
        return to(id, CallNotice.MOVED);
    }

    @POST
    @Path("/cancellation")
    @Operation(hidden = true)
    public Response cancel(@PathParam("call") UUID id) {
        var wasWaiting = claimed(id).status().isWaiting();
        cancelCall.byClient(id);
        if (wasWaiting) {
            payCall.close(id);
        }
        return to(id, CallNotice.CANCELLED);
    }

    @GET
    @Path("/invitation.ics")
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response invitation(@PathParam("call") UUID id) {
        var call = own(id);
        if (call.status() != CallStatus.CONFIRMED) {
            throw BookingProblem.NO_SUCH_BOOKING.asException();
        }
        return Response.ok(calendarFile.invitation(letters.invitation(call, Call.Side.CLIENT)))
                .header("Content-Disposition", "attachment; filename=\"call.ics\"")
                .type("text/calendar; charset=UTF-8")
                .build();
    }

    /** One's own to be changed: what was booked for one's address is one's own from here on. */
    private Call claimed(UUID id) {
        claims.of(reader);
        return own(id);
    }

    private Call own(UUID id) {
        return calls.getOf(reader, id);
    }

    private TemplateInstance movePage(Call call, @Nullable String week, @Nullable String zone, boolean taken) {
        var shownIn = Zones.find(zone).orElse(call.client().zone());
        var free = freeTimes.of(call.expertId(), call.length(), call.id()).stream()
                .filter(slot -> !slot.start().equals(call.startsAt()))
                .toList();
        return CallPages.move(new CallPages.MovePage(
                show.page(call, CallNotice.NOTHING),
                SlotWeek.of(free, shownIn, day(week)),
                shownIn,
                Zones.choices(),
                taken));
    }

    private static Response to(UUID id, CallNotice notice) {
        return Response.seeOther(URI.create(CallPath.ofClient(id) + "?done=" + notice.parameter()))
                .build();
    }

    private static Instant instant(String text) {
        return Moments.find(text).orElseThrow(BookingProblem.SLOT_TAKEN::asException);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
