package org.dossier.report.editorial;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/** Only an import may be large: every other body is refused by its announced length before it is read (R39). */
@Singleton
class FormSizes {
    private static final long LARGEST_BYTES = 4L * 1024 * 1024;
    private static final int EARLY = 1_000;

    void register(@Observes Filters filters) {
        filters.register(FormSizes::check, EARLY);
    }

    private static void check(RoutingContext request) {
        if (announced(request) > LARGEST_BYTES && !request.normalizedPath().endsWith("/desk/reports/imports")) {
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
