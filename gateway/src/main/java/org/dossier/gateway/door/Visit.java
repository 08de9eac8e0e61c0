package org.dossier.gateway.door;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

import org.dossier.gateway.routing.Route;
import org.dossier.gateway.session.Session;

/**
 * A request that has passed the first rules.
 *
 * @param nonce of this answer's Content-Security-Policy
 * @param session the reader's, null for everybody else
 */
record Visit(
        HttpServerRequest request,
        Route route,
        String path,
        @Nullable String query,
        String nonce,
        @Nullable Session session) {

    Visit by(@Nullable Session reader) {
        return new Visit(request, route, path, query, nonce, reader);
    }

    boolean isReading() {
        return request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
    }

    boolean isPublicPage() {
        return route.kind() == Route.Kind.PUBLIC_PAGE && session == null && isReading();
    }

    /** A token that a program sent itself; a session, if there is one, goes before it. */
    @Nullable
    String bearer() {
        var authorization = session == null && route.isApi() ? request.getHeader("authorization") : null;
        return authorization != null && authorization.startsWith("Bearer ") ? authorization : null;
    }

    String target() {
        return query == null ? path : path + "?" + query;
    }
}
