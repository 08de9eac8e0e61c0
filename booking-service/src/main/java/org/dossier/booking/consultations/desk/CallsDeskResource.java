package org.dossier.booking.consultations.desk;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.dossier.booking.BookingProblem;
import org.dossier.booking.consultations.experts.CallKind;
import org.dossier.booking.consultations.experts.Experts;
import org.dossier.kit.identity.Reader;
import org.dossier.kit.identity.StaffRole;
import org.dossier.kit.problem.ProblemException;

/** All calls, and booking by hand. */
@Path("/desk/bookings/calls")
@RolesAllowed({StaffRole.ACCOUNT_MANAGER, StaffRole.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class CallsDeskResource {
    private static final int UNPROCESSABLE = 422;

    private final CallLines lines;
    private final Experts experts;
    private final LookAfterCalls lookAfter;
    private final Reader reader;
    private final Clock clock;

    CallsDeskResource(CallLines lines, Experts experts, LookAfterCalls lookAfter, Reader reader, Clock clock) {
        this.lines = lines;
        this.experts = experts;
        this.lookAfter = lookAfter;
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("expert") @DefaultValue("") String expert,
            @QueryParam("status") @DefaultValue("") String status,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("to") @DefaultValue("") String to) {
        var filter = CallFilter.of(words, expert, status, from, to, today());
        var found = lines.found(filter);
        return CallDeskPages.calls(new CallDeskPages.CallsPage(
                found.stream().limit(CallLines.MOST).toList(), experts.all(), filter, found.size() > CallLines.MOST));
    }

    @GET
    @Path("/calls.csv")
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response export(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("expert") @DefaultValue("") String expert,
            @QueryParam("status") @DefaultValue("") String status,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("to") @DefaultValue("") String to) {
        return Response.ok(lines.csv(CallFilter.of(words, expert, status, from, to, today())))
                .type("text/csv; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"calls.csv\"")
                .build();
    }

    @GET
    @Path("/new")
    @Operation(hidden = true)
    public TemplateInstance ask() {
        return CallDeskPages.hand(page(HandForm.empty()));
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response book(
            @FormParam("kind") @DefaultValue("") String kind,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("email") @DefaultValue("") String email,
            @FormParam("start") @DefaultValue("") String start,
            @FormParam("question") @DefaultValue("") String question,
            @FormParam("reason") @DefaultValue("") String reason) {
        var form = HandForm.of(kind, name, email, start, question, reason);
        if (form.isFaulty()) {
            return again(form);
        }
        var chosen = kind(kind);
        var expert = experts.get(chosen.expertId());
        var moment = CivilTime.moment(start, expert.zone());
        if (moment.isEmpty()) {
            return again(form.badStart(DeskFault.NO_TIME));
        }
        try {
            var id = lookAfter.book(expert, chosen, form.guest(), moment.get(), reason, reader);
            return Response.seeOther(URI.create("/desk/bookings/calls/" + id)).build();
        } catch (ProblemException e) {
            if (e.problem() == BookingProblem.SLOT_TAKEN) {
                return again(form.badStart(DeskFault.TAKEN));
            }
            throw e;
        }
    }

    private CallKind kind(String id) {
        return experts.kinds().stream()
                .filter(kind -> kind.id().equals(uuid(id)))
                .findFirst()
                .orElseThrow(BookingProblem.NO_SUCH_KIND::asException);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw BookingProblem.NO_SUCH_KIND.asException();
        }
    }

    private Response again(HandForm form) {
        return Response.status(UNPROCESSABLE)
                .entity(CallDeskPages.hand(page(form)))
                .build();
    }

    private CallDeskPages.HandPage page(HandForm form) {
        return new CallDeskPages.HandPage(experts.all(), experts.kinds(), form);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
