package org.dossier.stripe.sandbox.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.google.gson.JsonObject;

/** Objects as Stripe sends them when nothing special was asked: every required field present. */
public final class Templates {

    private static final Map<String, JsonObject> READ = new ConcurrentHashMap<>();

    private Templates() {}

    public static JsonObject of(String name) {
        return READ.computeIfAbsent(name, Templates::read).deepCopy();
    }

    private static JsonObject read(String name) {
        return Json.parse(resource("/templates/" + name + ".json"));
    }

    public static String resource(String path) {
        try (var in = Templates.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
