package org.dossier.booking.requests.pages;

import java.net.URI;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
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

import org.dossier.booking.requests.Typed;
import org.dossier.booking.requests.delivery.JudgeReport;
import org.dossier.booking.requests.endings.EndRequest;
import org.dossier.booking.requests.files.Download;
import org.dossier.booking.requests.talk.Converse;
import org.dossier.kit.identity.Reader;

/** A request, for the client whose it is; for anybody else it does not exist (R02, A14). */
@Path("/account/bookings/requests")
@Authenticated
class ClientRequestResource {
    private static final int UNPROCESSABLE = 422;

    private final RequestViews views;
    private final Converse converse;
    private final JudgeReport judgeReport;
    private final EndRequest endRequest;
    private final Download download;
    private final Reader reader;

    ClientRequestResource(
            RequestViews views,
            Converse converse,
            JudgeReport judgeReport,
            EndRequest endRequest,
            Download download,
            Reader reader) {
        this.views = views;
        this.converse = converse;
        this.judgeReport = judgeReport;
        this.endRequest = endRequest;
        this.download = download;
        this.reader = reader;
    }

    @GET
    @Path("/{request}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("request") UUID request) {
        return page(request, Typed.nothing());
    }

    @GET
    @Path("/{request}/files/{file}")
    @Operation(hidden = true)
    public Response file(@PathParam("request") UUID request, @PathParam("file") UUID file) {
        views.ofClient(request, reader);
        return download.of(request, file);
    }

    @POST
    @Path("/{request}/messages")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response write(@PathParam("request") UUID request, @FormParam("words") @Nullable String words) {
        var typed = Typed.of("words", words);
        var message = typed.text("words", 1, Converse.LONGEST);
        if (typed.isFaulty()) {
            return again(request, typed);
        }
        converse.fromClient(request, message, reader);
        return shown(request, "#talk");
    }

    @POST
    @Path("/{request}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response withdraw(@PathParam("request") UUID request) {
        endRequest.withdraw(request, reader);
        return shown(request, "");
    }

    @POST
    @Path("/{request}/approval")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response accept(@PathParam("request") UUID request) {
        judgeReport.accept(request, reader);
        return shown(request, "");
    }

    @POST
    @Path("/{request}/revision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response revise(@PathParam("request") UUID request, @FormParam("changes") @Nullable String changes) {
        var typed = Typed.of("changes", changes);
        var words = typed.text("changes", 1, Converse.LONGEST);
        if (typed.isFaulty()) {
            return again(request, typed);
        }
        judgeReport.revise(request, words, reader);
        return shown(request, "");
    }

    private TemplateInstance page(UUID request, Typed typed) {
        return RequestPages.client(new RequestPages.ClientPage(views.ofClient(request, reader), typed));
    }

    private Response again(UUID request, Typed typed) {
        return Response.status(UNPROCESSABLE).entity(page(request, typed)).build();
    }

    private static Response shown(UUID request, String part) {
        return Response.seeOther(URI.create("/account/bookings/requests/" + request + part))
                .build();
    }
}
