package org.dossier.gateway.login;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import io.vertx.core.json.JsonObject;

/** What a token says. It is not verified here: that is the extension's part, before anybody believes it. */
final class Claims {

    private Claims() {}

    static JsonObject of(String token) {
        var payload = token.split("\\.", 3)[1];
        return new JsonObject(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    }
}
