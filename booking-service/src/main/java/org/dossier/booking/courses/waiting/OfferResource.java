package org.dossier.booking.courses.waiting;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.dossier.booking.BookingProblem;
import org.dossier.booking.courses.CoursesConfig;
import org.dossier.booking.courses.Phrases;
import org.dossier.booking.courses.catalogue.RunCard;
import org.dossier.booking.courses.enrolment.EnrolForm;
import org.dossier.booking.courses.enrolment.EnrolPage;
import org.dossier.booking.courses.enrolment.SeatPrices;
import org.dossier.booking.courses.letters.CourseDates;
import org.dossier.booking.courses.seats.Enrolments;
import org.dossier.booking.courses.vouchers.VoucherRefused;
import org.dossier.kit.identity.Reader;
import org.dossier.kit.sql.SqlFailure;

/** One's own place in a waiting list, and the offer when it comes. */
@Path("/account/bookings/courses/offers/{id}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class OfferResource {
    private static final int UNPROCESSABLE = 422;

    private final WaitingLines lines;
    private final WaitInLine waitInLine;
    private final CourseDates dates;
    private final SeatPrices prices;
    private final CoursesConfig config;
    private final Reader reader;
    private final Clock clock;

    OfferResource(
            WaitingLines lines,
            WaitInLine waitInLine,
            CourseDates dates,
            SeatPrices prices,
            CoursesConfig config,
            Reader reader,
            Clock clock) {
        this.lines = lines;
        this.waitInLine = waitInLine;
        this.dates = dates;
        this.prices = prices;
        this.config = config;
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id) {
        var waiting = lines.getOf(id, reader.subject());
        return page(waiting, EnrolForm.empty(waiting.quantity(), reader));
    }

    @POST
    @Path("/acceptance")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response accept(
            @PathParam("id") UUID id,
            @FormParam("key") @Nullable UUID key,
            @FormParam("name") List<String> names,
            @FormParam("email") List<String> emails,
            @FormParam("voucher") @DefaultValue("") String voucher) {
        var waiting = lines.getOf(id, reader.subject());
        var form = EnrolForm.of(key, padded(names, waiting), padded(emails, waiting), voucher);
        if (form.isFaulty()) {
            return again(waiting, form);
        }
        try {
            return Response.seeOther(
                            URI.create(waitInLine.accept(id, form, reader).path()))
                    .build();
        } catch (VoucherRefused e) {
            return again(waiting, form.refused(e.fault()));
        } catch (SqlFailure e) {
            throw e.breaks(Enrolments.KEY) ? BookingProblem.FORM_USED.asException() : e;
        }
    }

    @POST
    @Path("/refusal")
    @Operation(hidden = true)
    public Response leave(@PathParam("id") UUID id) {
        waitInLine.leave(id, reader);
        return Response.seeOther(URI.create("/account/bookings/courses/offers/" + id))
                .build();
    }

    /** Exactly as many as are offered: what is missing is asked for, what is too much is not read. */
    private static List<String> padded(List<String> values, Waiting waiting) {
        return IntStream.range(0, waiting.quantity())
                .mapToObj(i -> i < values.size() ? values.get(i) : "")
                .toList();
    }

    private Response again(Waiting waiting, EnrolForm form) {
        return Response.status(UNPROCESSABLE).entity(page(waiting, form)).build();
    }

    private TemplateInstance page(Waiting waiting, EnrolForm form) {
        var date = dates.of(waiting.runId());
        var until = waiting.offeredUntil();
        var open = waiting.status() == WaitingStatus.OFFERED
                && until != null
                && clock.instant().isBefore(until);
        var status = waiting.status() == WaitingStatus.OFFERED && !open ? WaitingStatus.PASSED : waiting.status();
        var enrolment = waiting.enrolmentId();
        return WaitingPages.offer(new OfferPage(
                date.course().title(),
                date.course().path(),
                date.run().inWords(),
                date.run().zoneInWords(),
                waiting.quantity(),
                status,
                lines.before(waiting),
                until == null ? "" : Phrases.moment(until, date.run().zone()),
                enrolment == null ? null : "/account/bookings/courses/" + enrolment,
                open ? form(waiting, form) : null,
                waiting.path() + "/refusal"));
    }

    private EnrolPage form(Waiting waiting, EnrolForm form) {
        var date = dates.of(waiting.runId());
        var price = prices.of(date.run(), reader);
        return new EnrolPage(
                RunCard.of(date.run(), date.course(), clock.instant()),
                form,
                price.format(Locale.ENGLISH),
                false,
                false,
                config.hold().toMinutes(),
                waiting.path() + "/acceptance");
    }
}
