package org.dossier.stripe.sandbox.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * The parameters of an endpoint that the sandbox acts upon. {@code name} takes any value, {@code name=a|b} only these,
 * {@code list[].name} is inside an array, {@code name.*} is any key below. The rest is refused loudly.
 */
public final class Supported {

    private final Map<String, Set<String>> patterns = new LinkedHashMap<>();

    private Supported() {}

    public static Supported of(String... patterns) {
        var supported = new Supported();
        supported.patterns.put("expand[]", Set.of());
        for (var pattern : patterns) {
            var parts = pattern.split("=", 2);
            supported.patterns.put(parts[0], parts.length == 1 ? Set.of() : Set.of(parts[1].split("\\|", -1)));
        }
        return supported;
    }

    void check(JsonElement parameters) {
        check("", "", parameters);
    }

    private void check(String pattern, String path, JsonElement value) {
        switch (value) {
            case JsonObject object -> object.entrySet().forEach(entry -> checkField(pattern, path, entry));
            case JsonArray array -> {
                for (int i = 0; i < array.size(); i++) {
                    check(pattern + "[]", path + "[" + i + "]", array.get(i));
                }
            }
            default -> checkLeaf(pattern, path, value.getAsString());
        }
    }

    private void checkField(String pattern, String path, Map.Entry<String, JsonElement> entry) {
        if (patterns.containsKey(pattern + ".*")) {
            return;
        }
        var first = path.isEmpty();
        check(
                first ? entry.getKey() : pattern + "." + entry.getKey(),
                first ? entry.getKey() : path + "[" + entry.getKey() + "]",
                entry.getValue());
    }

    private void checkLeaf(String pattern, String path, String value) {
        var values = patterns.containsKey(pattern + ".*") ? Set.<String>of() : patterns.get(pattern);
        if (values == null) {
            throw ApiError.unsupported("the parameter " + path, path);
        }
        if (!values.isEmpty() && !values.contains(value)) {
            throw ApiError.unsupported("the value '" + value + "' of the parameter " + path, path);
        }
    }
}
