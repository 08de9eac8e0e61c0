package org.dossier.stripe.sandbox.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import org.dossier.stripe.sandbox.store.Json;

/** Reads {@code a[0][b]=c&d[]=e} into a tree; array positions stay keys until the schema says that it is an array. */
public final class Form {

    private static final Pattern BRACKETS = Pattern.compile("\\[([^\\[\\]]*)]");

    private Form() {}

    public static JsonObject parse(String... encoded) {
        var tree = new JsonObject();
        for (var part : encoded) {
            for (var pair : part.split("&")) {
                if (!pair.isEmpty()) {
                    addPair(tree, pair);
                }
            }
        }
        return tree;
    }

    private static void addPair(JsonObject tree, String pair) {
        int equals = pair.indexOf('=');
        var name = decode(equals < 0 ? pair : pair.substring(0, equals));
        var value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        add(tree, names(name), value);
    }

    private static void add(JsonObject tree, List<String> names, String value) {
        var here = tree;
        for (var name : names.subList(0, names.size() - 1)) {
            var key = key(here, name);
            if (!(here.get(key) instanceof JsonObject)) {
                here.add(key, Json.object());
            }
            here = here.getAsJsonObject(key);
        }
        here.add(key(here, names.getLast()), new JsonPrimitive(value));
    }

    private static String key(JsonObject here, String name) {
        return name.isEmpty() ? String.valueOf(here.size()) : name;
    }

    private static List<String> names(String name) {
        int bracket = name.indexOf('[');
        var names = new ArrayList<String>();
        names.add(bracket < 0 ? name : name.substring(0, bracket));
        if (bracket >= 0) {
            BRACKETS.matcher(name.substring(bracket)).results().forEach(match -> names.add(match.group(1)));
        }
        return names;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ApiError.invalid(null, null, "Invalid form encoding.");
        }
    }
}
