package org.dossier.booking.consultations.offer;

import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.dossier.booking.BookingProblem;
import org.dossier.booking.consultations.availability.Moments;
import org.dossier.booking.consultations.availability.Zones;
import org.dossier.booking.consultations.calls.BookCall;
import org.dossier.booking.consultations.calls.CallPath;
import org.dossier.booking.consultations.calls.Client;
import org.dossier.booking.consultations.calls.Matter;
import org.dossier.booking.consultations.calls.PayCall;
import org.dossier.booking.consultations.experts.CallKind;
import org.dossier.booking.consultations.experts.Expert;
import org.dossier.booking.consultations.experts.Experts;
import org.dossier.booking.subscribers.Subscribers;
import org.dossier.kit.identity.Reader;
import org.dossier.kit.problem.ProblemException;

/** Experts, their free times, and the booking of one. */
@Path("/consultations")
@Produces(MediaType.TEXT_HTML)
class ConsultationsResource {
    private static final int UNPROCESSABLE = 422;

    private final Experts experts;
    private final FreeTimes freeTimes;
    private final ShowConsultations show;
    private final BookCall bookCall;
    private final PayCall payCall;
    private final Subscribers subscribers;
    private final Reader reader;
    private final Clock clock;

    ConsultationsResource(
            Experts experts,
            FreeTimes freeTimes,
            ShowConsultations show,
            BookCall bookCall,
            PayCall payCall,
            Subscribers subscribers,
            Reader reader,
            Clock clock) {
        this.experts = experts;
        this.freeTimes = freeTimes;
        this.show = show;
        this.bookCall = bookCall;
        this.payCall = payCall;
        this.subscribers = subscribers;
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public TemplateInstance list(
            @QueryParam("topic") @DefaultValue("") String topic,
            @QueryParam("language") @DefaultValue("") String language) {
        return ConsultationPages.experts(show.list(topic, language));
    }

    @GET
    @PermitAll
    @Path("/{slug}")
    @Operation(hidden = true)
    public Response expert(
            @PathParam("slug") String slug,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("zone") @Nullable String zone,
            @QueryParam("week") @Nullable String week,
            @QueryParam("report") @Nullable String report,
            @QueryParam("title") @Nullable String title) {
        if (report != null && experts.findBookable(slug).isEmpty()) {
            // The author of that report takes no calls, but others do.
            return Response.seeOther(URI.create("/consultations")).build();
        }
        var expert = experts.getBookable(slug);
        var matter = Matter.of(null, report, title);
        var page = show.expert(expert, kind, zoneOf(zone, expert), day(week), matter);
        return Response.ok(ConsultationPages.expert(page)).build();
    }

    @GET
    @PermitAll
    @Path("/{slug}/booking")
    @Operation(hidden = true)
    public Response look(
            @PathParam("slug") String slug,
            @QueryParam("kind") @DefaultValue("") String kindId,
            @QueryParam("at") @DefaultValue("") String at,
            @QueryParam("zone") @Nullable String zone,
            @QueryParam("report") @Nullable String report,
            @QueryParam("title") @Nullable String title) {
        var expert = experts.getBookable(slug);
        var kind = experts.getKind(expert.id(), id(kindId));
        var matter = Matter.of(null, report, title);
        if (!reader.isSignedIn()) {
            return Response.seeOther(signIn(slug, kindId, at, zone, matter)).build();
        }
        var start = instant(at);
        var fault = freeTimes.isFree(expert, kind, start) ? BookingFault.NONE : BookingFault.SLOT_TAKEN;
        return page(expert, kind, start, zoneOf(zone, expert), matter, fault, 200);
    }

    /** The price is the catalogue's; what the page showed is compared, so that nobody pays what they did not see (A43). */
    @POST
    @Path("/{slug}/booking")
    @Authenticated
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response book(
            @PathParam("slug") String slug,
            @FormParam("kind") @DefaultValue("") String kindId,
            @FormParam("at") @DefaultValue("") String at,
            @FormParam("zone") @Nullable String zone,
            @FormParam("shown") @DefaultValue("") String shown,
            @FormParam("question") @Nullable String question,
            @FormParam("report") @Nullable String report,
            @FormParam("title") @Nullable String title) {
        var expert = experts.getBookable(slug);
        var kind = experts.getKind(expert.id(), id(kindId));
        var matter = Matter.of(question, report, title);
        var start = instant(at);
        var clientZone = zoneOf(zone, expert);
        var price = kind.priceFor(subscribers.has(reader));
        if (matter.isTooLong()) {
            return page(expert, kind, start, clientZone, matter, BookingFault.QUESTION_TOO_LONG, UNPROCESSABLE);
        }
        if (!shown.equals(String.valueOf(price.minor()))) {
            return page(expert, kind, start, clientZone, matter, BookingFault.PRICE_CHANGED, UNPROCESSABLE);
        }
        try {
            var client = Client.of(reader, clientZone);
            return onward(bookCall.book(expert, kind, price, start, client, matter));
        } catch (ProblemException e) {
            return again(e, expert, kind, start, clientZone, matter);
        }
    }

    /** To the payment, or to the call where none is needed or possible just now. */
    private Response onward(UUID call) {
        var own = URI.create(CallPath.ofClient(call));
        try {
            return Response.seeOther(payCall.open(call).orElse(own)).build();
        } catch (ProblemException e) {
            if (e.problem() == BookingProblem.PAYMENT_NOT_REACHABLE) {
                return Response.seeOther(URI.create(own + "?payment=later")).build();
            }
            throw e;
        }
    }

    private Response again(
            ProblemException e, Expert expert, CallKind kind, Instant start, ZoneId zone, Matter matter) {
        if (e.problem() == BookingProblem.SLOT_TAKEN) {
            return page(expert, kind, start, zone, matter, BookingFault.SLOT_TAKEN, UNPROCESSABLE);
        }
        if (e.problem() == BookingProblem.HOURS_USED_UP) {
            return page(expert, kind, start, zone, matter, BookingFault.NO_HOURS, UNPROCESSABLE);
        }
        throw e;
    }

    private Response page(
            Expert expert, CallKind kind, Instant start, ZoneId zone, Matter matter, BookingFault fault, int status) {
        var page = show.booking(expert, kind, start, zone, matter, fault);
        return Response.status(status).entity(ConsultationPages.booking(page)).build();
    }

    private ZoneId zoneOf(@Nullable String asked, Expert expert) {
        return Zones.find(asked).orElseGet(() -> freeTimes.zoneOf(reader, expert.zone()));
    }

    private static URI signIn(String slug, String kind, String at, @Nullable String zone, Matter matter) {
        var here = UriBuilder.fromPath("/consultations/{slug}/booking")
                .queryParam("kind", "{kind}")
                .queryParam("at", "{at}")
                .queryParam("zone", "{zone}")
                .queryParam("report", "{report}")
                .queryParam("title", "{title}")
                .build(slug, kind, at, zone == null ? "" : zone, matter.reportSlug(), matter.reportTitle());
        return UriBuilder.fromPath("/login").queryParam("to", "{here}").build(here.toString());
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw BookingProblem.NO_SUCH_KIND.asException();
        }
    }

    private Instant instant(String text) {
        return Moments.find(text).orElseGet(clock::instant);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
