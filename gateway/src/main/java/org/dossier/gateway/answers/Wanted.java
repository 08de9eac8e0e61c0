package org.dossier.gateway.answers;

import io.vertx.core.http.HttpServerRequest;

/** What kind of answer a client can use. */
public enum Wanted {
    /** A person with a browser. */
    PAGE,
    /** htmx, which puts a fragment into a page. */
    FRAGMENT,
    /** A program. */
    DOCUMENT;

    /** From the path and, outside {@code /api/}, the request's own words. */
    public static Wanted by(HttpServerRequest request) {
        if (request.path() != null
                && request.path().startsWith("/api/")
                && !request.path().startsWith("/api/docs")) {
            return DOCUMENT;
        }
        if (request.headers().contains("HX-Request")) {
            return FRAGMENT;
        }
        var accept = request.getHeader("Accept");
        return accept != null && accept.contains("json") && !accept.contains("html") ? DOCUMENT : PAGE;
    }
}
