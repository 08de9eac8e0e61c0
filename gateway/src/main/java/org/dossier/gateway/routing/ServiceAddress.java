package org.dossier.gateway.routing;

import java.util.List;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;

/**
 * Where a service was asked. It builds its redirects from that address, which no client can reach or should learn: only
 * the path goes on, and the browser adds the door's own address (RFC 9110, section 10.2.2).
 */
final class ServiceAddress {

    private static final List<String> SCHEMES = List.of("http", "https");

    private ServiceAddress() {}

    static void hide(HttpClientRequest asked, MultiMap headers) {
        var location = headers.get(HttpHeaders.LOCATION);
        var own = "://" + asked.getHost() + ":" + asked.getPort();
        for (var scheme : SCHEMES) {
            if (location != null && location.startsWith(scheme + own + "/")) {
                // Two slashes at its beginning would name another host (A36).
                var path = location.substring(scheme.length() + own.length()).replaceFirst("^/+", "/");
                headers.set(HttpHeaders.LOCATION, path);
                return;
            }
        }
    }
}
