package org.dossier.booking.requests.pages;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

import org.dossier.booking.requests.Fault;
import org.dossier.booking.requests.Typed;
import org.dossier.booking.requests.endings.CancelWork;
import org.dossier.booking.requests.endings.EndRequest;
import org.dossier.booking.requests.quotes.QuoteForm;
import org.dossier.booking.requests.quotes.SendQuote;
import org.dossier.booking.requests.talk.Converse;
import org.dossier.kit.identity.Reader;
import org.dossier.kit.identity.StaffRole;

/** What staff do with a request. */
@Path("/desk/bookings/requests")
@RolesAllowed({StaffRole.ACCOUNT_MANAGER, StaffRole.ADMINISTRATOR})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
class DeskActsResource {
    private static final int LONGEST_REASON = 1_000;

    private final DeskPageMaker pages;
    private final Converse converse;
    private final QuoteForm quoteForm;
    private final SendQuote sendQuote;
    private final EndRequest endRequest;
    private final CancelWork cancelWork;
    private final Reader reader;

    DeskActsResource(
            DeskPageMaker pages,
            Converse converse,
            QuoteForm quoteForm,
            SendQuote sendQuote,
            EndRequest endRequest,
            CancelWork cancelWork,
            Reader reader) {
        this.pages = pages;
        this.converse = converse;
        this.quoteForm = quoteForm;
        this.sendQuote = sendQuote;
        this.endRequest = endRequest;
        this.cancelWork = cancelWork;
        this.reader = reader;
    }

    @POST
    @Path("/{request}/messages")
    @Operation(hidden = true)
    public Response write(@PathParam("request") UUID request, MultivaluedMap<String, String> sent) {
        var typed = Typed.of(sent);
        var words = typed.text("words", 1, Converse.LONGEST);
        if (typed.isFaulty()) {
            return pages.again(request, typed);
        }
        converse.fromStaff(request, words, reader);
        return shown(request);
    }

    @POST
    @Path("/{request}/quotes")
    @Operation(hidden = true)
    public Response quote(@PathParam("request") UUID request, MultivaluedMap<String, String> sent) {
        var typed = Typed.of(sent);
        var quote = quoteForm.check(typed);
        if (quote.isEmpty()) {
            return pages.again(request, typed);
        }
        sendQuote.send(request, quote.get(), reader);
        return shown(request);
    }

    @POST
    @Path("/{request}/refusal")
    @Operation(hidden = true)
    public Response decline(@PathParam("request") UUID request, MultivaluedMap<String, String> sent) {
        var typed = Typed.of(sent);
        var reason = typed.text("reason", 1, LONGEST_REASON);
        if (typed.isFaulty()) {
            return pages.again(request, typed);
        }
        endRequest.decline(request, reason, reader);
        return shown(request);
    }

    @POST
    @Path("/{request}/cancellation")
    @Operation(hidden = true)
    public Response cancel(@PathParam("request") UUID request, MultivaluedMap<String, String> sent) {
        var typed = Typed.of(sent);
        var reason = typed.text("reason", 1, LONGEST_REASON);
        if (!typed.value("percent").matches("[0-9]{1,2}|100")) {
            typed.refuse("percent", Fault.NO_PERCENT);
        }
        if (typed.isFaulty()) {
            return pages.again(request, typed);
        }
        cancelWork.cancel(request, reason, Integer.parseInt(typed.value("percent")), reader);
        return shown(request);
    }

    private static Response shown(UUID request) {
        return Response.seeOther(URI.create("/desk/bookings/requests/" + request))
                .build();
    }
}
