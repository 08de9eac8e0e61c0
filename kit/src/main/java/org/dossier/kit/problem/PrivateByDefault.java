package org.dossier.kit.problem;

import java.util.List;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** No cache keeps an answer unless its resource said so (R60). */
public class PrivateByDefault {
    @ServerResponseFilter
    public void filter(ContainerResponseContext response) {
        response.getHeaders().computeIfAbsent(HttpHeaders.CACHE_CONTROL, header -> List.of("private, no-store"));
    }
}
