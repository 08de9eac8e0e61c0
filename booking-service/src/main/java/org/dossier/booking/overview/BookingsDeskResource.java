package org.dossier.booking.overview;

import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
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

import org.dossier.booking.payments.DecideRefunds;
import org.dossier.booking.payments.Refunds;
import org.dossier.kit.identity.Reader;
import org.dossier.kit.identity.StaffRole;

/** The bookings desk: what takes place, and what waits for a person. */
@Path("/desk/bookings")
@RolesAllowed({StaffRole.ACCOUNT_MANAGER, StaffRole.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class BookingsDeskResource {
    private static final int UNPROCESSABLE = 422;
    private static final URI DESK = URI.create("/desk/bookings");

    private final Agendas agendas;
    private final Refunds refunds;
    private final DecideRefunds decide;
    private final Reader reader;
    private final Clock clock;

    BookingsDeskResource(Agendas agendas, Refunds refunds, DecideRefunds decide, Reader reader, Clock clock) {
        this.agendas = agendas;
        this.refunds = refunds;
        this.decide = decide;
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@QueryParam("month") @DefaultValue("") String month) {
        return page(month, null);
    }

    @POST
    @Path("/refunds/{refund}/approval")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response approve(@PathParam("refund") UUID refund) {
        decide.approve(refund, reader);
        return Response.seeOther(DESK).build();
    }

    @POST
    @Path("/refunds/{refund}/refusal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decline(@PathParam("refund") UUID refund, @FormParam("reason") @DefaultValue("") String reason) {
        if (reason.isBlank()) {
            return Response.status(UNPROCESSABLE).entity(page("", refund)).build();
        }
        decide.decline(refund, reason.strip(), reader);
        return Response.seeOther(DESK).build();
    }

    @POST
    @Path("/refunds/{refund}/settlement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response settle(@PathParam("refund") UUID refund, @FormParam("reason") @DefaultValue("") String reason) {
        if (reason.isBlank()) {
            return Response.status(UNPROCESSABLE).entity(page("", refund)).build();
        }
        decide.settleByHand(refund, reason.strip(), reader);
        return Response.seeOther(DESK).build();
    }

    private TemplateInstance page(String month, @Nullable UUID faulty) {
        var shown = monthOf(month);
        var entries = agendas.between(start(shown), start(shown.plusMonths(1)));
        var decisions = refunds.awaitingStaff().stream()
                .map(refund -> DeskPage.RefundLine.of(refund, reader))
                .toList();
        return OverviewPages.desk(DeskPage.of(agendas.tasks(), decisions, shown, entries, faulty));
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** This month for what is no month. */
    private YearMonth monthOf(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException noMonth) {
            return YearMonth.now(clock.withZone(ZoneOffset.UTC));
        }
    }
}
