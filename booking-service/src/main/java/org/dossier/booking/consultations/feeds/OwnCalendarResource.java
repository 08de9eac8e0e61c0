package org.dossier.booking.consultations.feeds;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.dossier.booking.agenda.ClaimBookings;
import org.dossier.kit.identity.Reader;
import org.dossier.kit.page.Site;

/** Where somebody gets the address of their own calendar, and takes it back. */
@Path("/account/bookings/calendar")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class OwnCalendarResource {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final CalendarFeeds feeds;
    private final ClaimBookings claims;
    private final Site site;
    private final Reader reader;

    OwnCalendarResource(CalendarFeeds feeds, ClaimBookings claims, Site site, Reader reader) {
        this.feeds = feeds;
        this.claims = claims;
        this.site = site;
        this.reader = reader;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show() {
        return page("");
    }

    /** Answers with the page itself: the address is known only now. */
    @POST
    @Operation(hidden = true)
    public TemplateInstance make() {
        claims.of(reader);
        return page(site.publicUrl() + "/calendars/" + feeds.make(reader) + ".ics");
    }

    @POST
    @Path("/revocation")
    @Operation(hidden = true)
    public Response revoke() {
        feeds.revoke(reader.subject());
        return Response.seeOther(URI.create("/account/bookings/calendar")).build();
    }

    private TemplateInstance page(String address) {
        var made = feeds.madeAt(reader.subject()).map(OwnCalendarResource::day).orElse("");
        return FeedPages.calendar(
                new FeedPages.CalendarPage(address, address.replaceFirst("^https?:", "webcal:"), made));
    }

    private static String day(Instant at) {
        return DAY.format(at);
    }
}
