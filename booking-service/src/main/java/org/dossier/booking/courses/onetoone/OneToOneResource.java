package org.dossier.booking.courses.onetoone;

import java.net.URI;
import java.util.Locale;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
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
import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.dossier.booking.BookingProblem;
import org.dossier.booking.courses.SentTwice;
import org.dossier.booking.courses.catalogue.Course;
import org.dossier.booking.courses.catalogue.Courses;
import org.dossier.booking.courses.catalogue.Trainer;
import org.dossier.kit.identity.Reader;

/** A course for one person: what it costs, and buying it. */
@Path("/courses/{slug}/one-to-one")
@Produces(MediaType.TEXT_HTML)
@Blocking
class OneToOneResource {
    private static final int UNPROCESSABLE = 422;

    private final Courses courses;
    private final BuyHours buyHours;
    private final Reader reader;

    OneToOneResource(Courses courses, BuyHours buyHours, Reader reader) {
        this.courses = courses;
        this.buyHours = buyHours;
        this.reader = reader;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public TemplateInstance offer(@PathParam("slug") String slug) {
        return page(courses.getBySlug(slug), UUID.randomUUID(), "5", false);
    }

    @POST
    @Authenticated
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response buy(
            @PathParam("slug") String slug,
            @FormParam("key") @Nullable UUID key,
            @FormParam("hours") @DefaultValue("") String hours) {
        var course = courses.getBySlug(slug);
        var named = key == null ? UUID.randomUUID() : key;
        if (!hours.strip().matches("[1-9]|[1-3][0-9]|40")) {
            return Response.status(UNPROCESSABLE)
                    .entity(page(course, named, hours, true))
                    .build();
        }
        var number = Integer.parseInt(hours.strip());
        var purchase = SentTwice.answer(BuyHours.KEY, () -> buyHours.begin(named, course, number, reader));
        return Response.seeOther(URI.create(purchase.path())).build();
    }

    private static TemplateInstance page(Course course, UUID key, String hours, boolean faulty) {
        var offer = course.oneToOne();
        if (offer == null) {
            throw BookingProblem.NO_SUCH_COURSE.asException();
        }
        var trainer = course.trainers().stream()
                .filter(each -> each.slug().equals(offer.trainer()))
                .map(Trainer::name)
                .findFirst()
                .orElse(course.trainersInWords());
        return OneToOnePages.offer(new OfferPage(
                course,
                trainer,
                "/authors/" + offer.trainer(),
                offer.hour().format(Locale.ENGLISH),
                key,
                hours,
                faulty));
    }
}
