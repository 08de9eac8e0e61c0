package org.dossier.stripe.sandbox.http;

import java.util.Map;
import java.util.Optional;

/** A request as it came in; header names in lower case. */
public record Request(String method, String path, String query, String body, Map<String, String> headers) {

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
