package org.dossier.booking.requests.pages;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.dossier.booking.requests.Confidentiality;
import org.dossier.booking.requests.SendBrief;
import org.dossier.booking.requests.Typed;
import org.dossier.kit.identity.Reader;

/** What custom reports are, and the brief that begins one. */
@Path("/requests")
@Produces(MediaType.TEXT_HTML)
class RequestsResource {
    private static final int UNPROCESSABLE = 422;

    private final RequestLines lines;
    private final SendBrief sendBrief;
    private final Reader reader;
    private final Clock clock;

    RequestsResource(RequestLines lines, SendBrief sendBrief, Reader reader, Clock clock) {
        this.lines = lines;
        this.sendBrief = sendBrief;
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public TemplateInstance start() {
        return RequestPages.start(reader.isSignedIn() ? lines.ofClient(reader.subject()) : List.of());
    }

    @GET
    @Path("/new")
    @PermitAll
    @Operation(hidden = true)
    public TemplateInstance write() {
        return page(Typed.nothing().or("confidentiality", Confidentiality.NORMAL.name()));
    }

    @POST
    @Authenticated
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response send(MultivaluedMap<String, String> sent) {
        var typed = Typed.of(sent);
        var brief = BriefForm.check(typed, today());
        if (brief.isEmpty()) {
            return Response.status(UNPROCESSABLE).entity(page(typed)).build();
        }
        var id = sendBrief.send(brief.get(), reader);
        return Response.seeOther(URI.create("/account/bookings/requests/" + id)).build();
    }

    private TemplateInstance page(Typed typed) {
        return RequestPages.brief(new RequestPages.BriefPage(typed, today().toString()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
