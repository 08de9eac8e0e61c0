package org.dossier.kit.problem;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.logging.Log;
import io.quarkus.qute.Engine;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import org.dossier.kit.identity.Reader;

/** The one place where an exception becomes an answer: problem+json, a page, or an htmx fragment. */
@Singleton
public class ProblemMapper {
    /** Seconds. */
    private static final int RETRY_AFTER = 5;

    private static final String PROBLEM_JSON = "application/problem+json";

    private final Engine qute;
    private final Reader reader;

    ProblemMapper(Engine qute, Reader reader) {
        this.qute = qute;
        this.reader = reader;
    }

    @ServerExceptionMapper
    public Response problem(ProblemException e, ContainerRequestContext request) {
        var answer = answer(ProblemView.of(e), request);
        return e.problem() == Overload.BUSY
                ? Response.fromResponse(answer)
                        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER)
                        .build()
                : answer;
    }

    @ServerExceptionMapper
    public Response webApplication(WebApplicationException e, ContainerRequestContext request) {
        var status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        return status >= 500 ? failure(e, request) : answer(ProblemView.of(status), request);
    }

    @ServerExceptionMapper
    @Priority(Priorities.USER + 1)
    public Response unauthorized(UnauthorizedException e, ContainerRequestContext request) {
        return answer(ProblemView.of(401), request);
    }

    @ServerExceptionMapper
    @Priority(Priorities.USER + 1)
    public Response forbidden(ForbiddenException e, ContainerRequestContext request) {
        var lacking = reader.lackingAcr();
        return lacking == null ? answer(ProblemView.of(403), request) : stepUp(lacking, request);
    }

    /** In the words of RFC 9470, by which the gateway knows where to send the person. */
    private Response stepUp(String acr, ContainerRequestContext request) {
        var challenge = "Bearer error=\"insufficient_user_authentication\", acr_values=\"" + acr + "\"";
        return Response.fromResponse(answer(ProblemView.secondFactor(), request))
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .build();
    }

    @ServerExceptionMapper
    public Response failure(Throwable e, ContainerRequestContext request) {
        if (Overload.isCauseOf(e)) {
            Log.warnf("No connection to the database became free [method=%s]", request.getMethod());
            return problem(Overload.BUSY.asException(), request);
        }
        var reference = UUID.randomUUID().toString().substring(0, 8);
        Log.errorf(e, "A request failed [reference=%s, method=%s]", reference, request.getMethod());
        return answer(ProblemView.failure(reference), request);
    }

    private Response answer(ProblemView problem, ContainerRequestContext request) {
        var response = Response.status(problem.status()).header(HttpHeaders.CACHE_CONTROL, "private, no-store");
        if (!wantsPage(request)) {
            return response.type(PROBLEM_JSON).entity(problem).build();
        }
        var template = request.getHeaderString("HX-Request") == null ? "problem.html" : "problem-fragment.html";
        return response.type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(qute.getTemplate(template).data("problem", problem).render())
                .build();
    }

    private static boolean wantsPage(ContainerRequestContext request) {
        return !request.getUriInfo().getPath().startsWith("/api/") && accepts(request.getAcceptableMediaTypes());
    }

    private static boolean accepts(List<MediaType> types) {
        return types.stream()
                .anyMatch(type ->
                        type.getSubtype().equals("html") || type.getSubtype().equals("xhtml+xml"));
    }
}
