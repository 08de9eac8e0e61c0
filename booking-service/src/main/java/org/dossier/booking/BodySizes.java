package org.dossier.booking;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/** Only a file of a request may be large: every other body is refused by its announced length before it is read (R39). */
@Singleton
class BodySizes {
    private static final long LARGEST_FORM = 256L * 1024;
    private static final int EARLY = 1_000;

    void register(@Observes Filters filters) {
        filters.register(BodySizes::check, EARLY);
    }

    private static void check(RoutingContext request) {
        if (announced(request) > LARGEST_FORM && !request.normalizedPath().equals("/requests/files")) {
            request.response()
                    .setStatusCode(413)
                    .putHeader("Connection", "close")
                    .end();
        } else {
            request.next();
        }
    }

    private static long announced(RoutingContext request) {
        var length = request.request().getHeader("Content-Length");
        return length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : 0;
    }
}
