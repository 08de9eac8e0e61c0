package org.dossier.gateway.routing;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;

/** A service's whole answer. */
public record Fetched(int status, MultiMap headers, Buffer body) {

    static Fetched of(HttpClientResponse answer, Buffer body) {
        return new Fetched(answer.statusCode(), answer.headers(), body);
    }
}
