package org.dossier.stripe.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.dossier.stripe.sandbox.schema.Schema;

/** Who may come in: the accepted key, as bearer token or as the user of basic authentication, at the pinned version. */
final class Door {

    private final String apiKey;

    Door(String apiKey) {
        this.apiKey = apiKey;
    }

    void check(Request request) {
        var key = key(request.header("authorization").orElse(""));
        if (key.isEmpty()) {
            throw ApiError.unauthorized(
                    "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').");
        }
        if (!key.equals(apiKey)) {
            throw ApiError.unauthorized("Invalid API Key provided: " + masked(key));
        }
        var version = request.header("stripe-version").orElse(Schema.VERSION);
        if (!version.equals(Schema.VERSION)) {
            throw ApiError.unsupported("the API version " + version + "; it speaks " + Schema.VERSION, null);
        }
    }

    private static String key(String authorization) {
        if (authorization.startsWith("Bearer ")) {
            return authorization.substring(7).strip();
        }
        if (authorization.startsWith("Basic ")) {
            return user(authorization.substring(6).strip());
        }
        return "";
    }

    private static String user(String basic) {
        try {
            return new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8).split(":", 2)[0];
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String masked(String key) {
        return key.length() < 12 ? "****" : key.substring(0, 8) + "****" + key.substring(key.length() - 4);
    }
}
