package org.dossier.booking.courses.enrolment;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
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

import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.dossier.booking.BookingProblem;
import org.dossier.booking.courses.CoursesConfig;
import org.dossier.booking.courses.SentTwice;
import org.dossier.booking.courses.catalogue.RunCard;
import org.dossier.booking.courses.letters.CourseDate;
import org.dossier.booking.courses.letters.CourseDates;
import org.dossier.booking.courses.seats.Enrolments;
import org.dossier.booking.courses.vouchers.VoucherRefused;
import org.dossier.kit.identity.Reader;
import org.dossier.kit.problem.ProblemException;

/** Enrolling for a date of a course. */
@Path("/courses/{slug}/runs/{run}/enrolments")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class EnrolResource {
    private static final int UNPROCESSABLE = 422;

    private final CourseDates dates;
    private final Enrol enrol;
    private final SeatPrices prices;
    private final CoursesConfig config;
    private final Reader reader;
    private final Clock clock;

    EnrolResource(CourseDates dates, Enrol enrol, SeatPrices prices, CoursesConfig config, Reader reader, Clock clock) {
        this.dates = dates;
        this.enrol = enrol;
        this.prices = prices;
        this.config = config;
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Response form(
            @PathParam("slug") String slug,
            @PathParam("run") UUID run,
            @QueryParam("seats") @DefaultValue("1") int seats) {
        var date = date(slug, run);
        if (!date.run().isOpenAt(clock.instant())) {
            throw BookingProblem.RUN_NOT_OPEN.asException();
        }
        if (date.run().isFull()) {
            return soldOut(date, 1);
        }
        return page(Response.Status.OK.getStatusCode(), date, EnrolForm.empty(seats, reader), false);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response enrol(
            @PathParam("slug") String slug,
            @PathParam("run") UUID run,
            @FormParam("key") @Nullable UUID key,
            @FormParam("name") List<String> names,
            @FormParam("email") List<String> emails,
            @FormParam("voucher") @DefaultValue("") String voucher) {
        var date = date(slug, run);
        var form = EnrolForm.of(key, names, emails, voucher);
        if (form.isFaulty() || EnrolForm.isTooMany(names, emails)) {
            return page(UNPROCESSABLE, date, form, EnrolForm.isTooMany(names, emails));
        }
        try {
            var made = SentTwice.answer(Enrolments.KEY, () -> enrol.enrol(date, form, reader));
            return Response.seeOther(URI.create(made.path())).build();
        } catch (VoucherRefused e) {
            return page(UNPROCESSABLE, date, form.refused(e.fault()), false);
        } catch (ProblemException e) {
            if (e.problem() == BookingProblem.RUN_FULL) {
                return soldOut(date.run().left() < form.quantity() ? date : dates.of(run), form.quantity());
            }
            throw e;
        }
    }

    private CourseDate date(String slug, UUID run) {
        var date = dates.of(run);
        if (!date.course().slug().equals(slug)) {
            throw BookingProblem.NO_SUCH_RUN.asException();
        }
        return date;
    }

    private Response page(int status, CourseDate date, EnrolForm form, boolean tooMany) {
        var card = RunCard.of(date.run(), date.course(), clock.instant());
        var price = prices.of(date.run(), reader);
        var words = price.minor() == 0 ? "0" : price.format(Locale.ENGLISH);
        var page = new EnrolPage(
                card,
                form,
                words,
                words.equals(card.subscriberPrice()),
                tooMany,
                config.hold().toMinutes(),
                card.enrolPath());
        return Response.status(status).entity(EnrolPages.enrol(page)).build();
    }

    private Response soldOut(CourseDate date, int quantity) {
        var card = RunCard.of(date.run(), date.course(), clock.instant());
        return Response.status(Response.Status.CONFLICT)
                .entity(EnrolPages.soldOut(card, quantity))
                .build();
    }
}
