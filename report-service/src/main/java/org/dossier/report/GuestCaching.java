package org.dossier.report;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Lets guests' answers be kept; whatever carries an Authorization header, even a bad one, stays private (A05, R60). */
@Provider
@CachedForGuests
class GuestCaching implements ContainerResponseFilter {
    private static final int OK = 200;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == OK && request.getHeaderString(HttpHeaders.AUTHORIZATION) == null) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "public, max-age=60");
        }
    }
}
