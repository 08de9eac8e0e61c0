package org.dossier.booking.courses.onetoone;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;

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

import org.dossier.booking.BookingProblem;
import org.dossier.booking.courses.Phrases;
import org.dossier.booking.courses.catalogue.Courses;
import org.dossier.booking.hours.Hours;
import org.dossier.booking.hours.HoursAccount;
import org.dossier.booking.payments.Payments;
import org.dossier.kit.identity.Reader;

/** One's own purchase of hours. */
@Path("/account/bookings/courses/hours/{id}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class PurchaseResource {
    private final BuyHours buyHours;
    private final Courses courses;
    private final Hours hours;
    private final Payments payments;
    private final Reader reader;
    private final Clock clock;

    PurchaseResource(BuyHours buyHours, Courses courses, Hours hours, Payments payments, Reader reader, Clock clock) {
        this.buyHours = buyHours;
        this.courses = courses;
        this.hours = hours;
        this.payments = payments;
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id) {
        var purchase = buyHours.getOf(id, reader);
        var account = hours.find(id);
        return OneToOnePages.purchase(new PurchasePage(
                purchase.title(),
                purchase.path(),
                courses.get(purchase.courseId()).path(),
                isOpen(purchase),
                purchase.status() == PurchaseStatus.PAID,
                purchase.total().format(Locale.ENGLISH),
                Phrases.time(purchase.openUntil(), ZoneOffset.UTC),
                purchase.hours() * 60,
                account.map(HoursAccount::usedMinutes).orElse(0),
                "/consultations/" + purchase.expertSlug()));
    }

    @POST
    @Path("/payment")
    @Operation(hidden = true)
    public Response pay(@PathParam("id") UUID id) {
        var purchase = buyHours.getOf(id, reader);
        if (purchase.status() == PurchaseStatus.PAID) {
            return Response.seeOther(URI.create(purchase.path())).build();
        }
        if (!isOpen(purchase)) {
            throw BookingProblem.PAYMENT_CLOSED.asException();
        }
        return Response.seeOther(payments.open(purchase.paymentId()).orElse(URI.create(purchase.path())))
                .build();
    }

    private boolean isOpen(HoursPurchase purchase) {
        return purchase.status() == PurchaseStatus.OPEN && clock.instant().isBefore(purchase.openUntil());
    }
}
