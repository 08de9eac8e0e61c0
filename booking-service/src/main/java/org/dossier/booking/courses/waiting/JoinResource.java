package org.dossier.booking.courses.waiting;

import java.net.URI;
import java.time.Clock;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.dossier.booking.BookingProblem;
import org.dossier.booking.courses.catalogue.RunCard;
import org.dossier.booking.courses.enrolment.EnrolForm;
import org.dossier.booking.courses.letters.CourseDates;
import org.dossier.kit.identity.Reader;

/** Joining the waiting list of a run that is full. */
@Path("/courses/{slug}/runs/{run}/waiting")
@Authenticated
class JoinResource {
    private static final int UNPROCESSABLE = 422;

    private final CourseDates dates;
    private final WaitInLine waitInLine;
    private final Reader reader;
    private final Clock clock;

    JoinResource(CourseDates dates, WaitInLine waitInLine, Reader reader, Clock clock) {
        this.dates = dates;
        this.waitInLine = waitInLine;
        this.reader = reader;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response join(
            @PathParam("slug") String slug,
            @PathParam("run") UUID run,
            @FormParam("quantity") @DefaultValue("1") String entered) {
        var date = dates.of(run);
        if (!date.course().slug().equals(slug)) {
            throw BookingProblem.NO_SUCH_RUN.asException();
        }
        var quantity = quantity(entered);
        if (quantity < 1 || quantity > EnrolForm.MOST) {
            var card = RunCard.of(date.run(), date.course(), clock.instant());
            return Response.status(UNPROCESSABLE)
                    .entity(WaitingPages.quantity(card))
                    .build();
        }
        var id = waitInLine.join(run, quantity, reader);
        return Response.seeOther(URI.create("/account/bookings/courses/offers/" + id))
                .build();
    }

    private static int quantity(String entered) {
        try {
            return Integer.parseInt(entered.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
