package org.dossier.report;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/** Lets guests' answers be kept; whatever carries an Authorization header, even a bad one, stays private (A05, R60). */
@Provider
@CachedForGuests
class GuestCaching implements ContainerResponseFilter {
    private static final int OK = 200;

    private final CurrentVertxRequest current;

    GuestCaching(CurrentVertxRequest current) {
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == OK && request.getHeaderString(HttpHeaders.AUTHORIZATION) == null) {
            // The default of every answer stands there already, and a cache heeds the stricter of the two.
            current.getCurrent().response().headers().remove(HttpHeaders.CACHE_CONTROL);
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "public, max-age=60");
        }
    }
}
