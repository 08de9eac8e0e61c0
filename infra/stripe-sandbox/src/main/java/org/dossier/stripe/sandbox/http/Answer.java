package org.dossier.stripe.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import com.google.gson.JsonObject;

import org.dossier.stripe.sandbox.store.Json;

/** What goes back; a dropped answer closes the connection instead. */
public record Answer(int status, Map<String, String> headers, byte[] body, boolean dropped) {

    public static final Answer DROPPED = new Answer(0, Map.of(), new byte[0], true);

    public static Answer json(int status, JsonObject body) {
        var headers = Map.of("Content-Type", "application/json");
        return new Answer(status, headers, Json.pretty(body).getBytes(StandardCharsets.UTF_8), false);
    }

    public static Answer html(int status, String page) {
        var headers = Map.of(
                "Content-Type", "text/html; charset=utf-8",
                "Content-Security-Policy", "default-src 'none'; style-src 'self'; base-uri 'none'",
                "Referrer-Policy", "no-referrer",
                "Cache-Control", "no-store");
        return new Answer(status, headers, page.getBytes(StandardCharsets.UTF_8), false);
    }

    public static Answer file(String type, byte[] bytes) {
        return new Answer(200, Map.of("Content-Type", type), bytes, false);
    }

    /** See Other: the browser follows with GET. */
    public static Answer redirect(String location) {
        return new Answer(303, Map.of("Location", location), new byte[0], false);
    }

    Answer with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body, dropped);
    }
}
