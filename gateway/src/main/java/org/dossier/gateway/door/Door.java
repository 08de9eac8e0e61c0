package org.dossier.gateway.door;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

import org.dossier.gateway.answers.Answers;
import org.dossier.gateway.answers.Trouble;
import org.dossier.gateway.protection.Bodies;
import org.dossier.gateway.protection.Nonces;
import org.dossier.gateway.protection.RequestLine;
import org.dossier.gateway.protection.SecurityHeaders;
import org.dossier.gateway.routing.Routes;

/**
 * Where every request enters: the answer gets its security headers, an odd request line is refused, the gateway's own paths
 * are answered, the others go to {@link Visits}. Nothing passes on to the framework's router, so that no extension's
 * endpoint is reachable from outside by accident.
 */
@Singleton
final class Door implements Handler<RoutingContext> {

    private static final Logger LOG = Logger.getLogger(Door.class);

    private final SecurityHeaders securityHeaders;
    private final OwnPaths ownPaths;
    private final Routes routes;
    private final Visits visits;
    private final Answers answers;

    Door(SecurityHeaders securityHeaders, OwnPaths ownPaths, Routes routes, Visits visits, Answers answers) {
        this.securityHeaders = securityHeaders;
        this.ownPaths = ownPaths;
        this.routes = routes;
        this.visits = visits;
        this.answers = answers;
    }

    void open(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this);
    }

    @Override
    public void handle(RoutingContext context) {
        var request = context.request();
        var nonce = Nonces.next();
        securityHeaders.writeTo(request.response().headers(), nonce);
        try {
            admit(context, request, nonce);
        } catch (RuntimeException e) {
            LOG.error("A request failed", e);
            answers.give(request, Trouble.INTERNAL);
        }
    }

    private void admit(RoutingContext context, HttpServerRequest request, String nonce) {
        var target = request.uri();
        int refusal = RequestLine.refusal(request.method().name(), target);
        if (refusal != 0) {
            refuse(request, refusal);
            return;
        }
        if (hasBody(request)) {
            request.pause();
        }
        int mark = target.indexOf('?');
        var path = mark < 0 ? target : target.substring(0, mark);
        var query = mark < 0 ? null : target.substring(mark + 1);
        if (!ownPaths.answer(context, path)) {
            forward(new Arrived(context, request, path, query, nonce));
        }
    }

    private record Arrived(
            RoutingContext context,
            HttpServerRequest request,
            String path,
            @org.jspecify.annotations.Nullable String query,
            String nonce) {}

    private void forward(Arrived arrived) {
        var route = routes.find(arrived.path());
        if (route == null) {
            Bodies.abandon(arrived.request());
            answers.give(arrived.request(), Trouble.NOT_FOUND);
            return;
        }
        visits.receive(
                arrived.context(),
                new Visit(arrived.request(), route, arrived.path(), arrived.query(), arrived.nonce(), null));
    }

    private void refuse(HttpServerRequest request, int refusal) {
        if (refusal == 405) {
            request.response().putHeader("allow", "GET, HEAD, POST, PUT, DELETE, PATCH");
        }
        answers.give(request, Trouble.ofRequestLine(refusal));
    }

    private static boolean hasBody(HttpServerRequest request) {
        return request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD;
    }
}
