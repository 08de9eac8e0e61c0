package org.dossier.stripe.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import com.google.gson.JsonObject;

import org.dossier.stripe.sandbox.store.Json;

/** What goes back; a dropped answer holds the connection for some seconds and then closes it instead. */
public record Answer(int status, Map<String, String> headers, byte[] body, boolean dropped, long heldSeconds) {

    static Answer droppedAfter(long seconds) {
        return new Answer(0, Map.of(), new byte[0], true, seconds);
    }

    private static Answer of(int status, Map<String, String> headers, byte[] body) {
        return new Answer(status, headers, body, false, 0);
    }

    public static Answer json(int status, JsonObject body) {
        var headers = Map.of("Content-Type", "application/json");
        return of(status, headers, Json.pretty(body).getBytes(StandardCharsets.UTF_8));
    }

    public static Answer html(int status, String page) {
        var headers = Map.of(
                "Content-Type", "text/html; charset=utf-8",
                "Content-Security-Policy", "default-src 'none'; style-src 'self'; base-uri 'none'",
                "Referrer-Policy", "no-referrer",
                "Cache-Control", "no-store");
        return of(status, headers, page.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer file(String type, byte[] bytes) {
        return of(200, Map.of("Content-Type", type), bytes);
    }

    /** See Other: the browser follows with GET. */
    public static Answer redirect(String location) {
        return of(303, Map.of("Location", location), new byte[0]);
    }

    Answer with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body, dropped, heldSeconds);
    }
}
