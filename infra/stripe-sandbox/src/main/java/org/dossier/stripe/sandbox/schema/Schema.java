package org.dossier.stripe.sandbox.schema;

import java.util.List;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.dossier.stripe.sandbox.store.Json;
import org.dossier.stripe.sandbox.store.Templates;

/**
 * Stripe's types at the pinned version, from three files: the schema derived from the npm package {@code stripe}, the
 * parameters that it leaves out (derived from stripe-java), and a few objects that neither declares.
 */
public final class Schema {

    /** The only API version this sandbox speaks. */
    public static final String VERSION = "2026-07-29.dahlia";

    private final JsonObject roots = new JsonObject();
    private final JsonObject definitions;

    private Schema(JsonObject derived, JsonObject... additions) {
        definitions = derived.getAsJsonObject("$defs");
        derived.getAsJsonObject("roots").entrySet().forEach(entry -> roots.add(entry.getKey(), entry.getValue()));
        for (var addition : additions) {
            addition.entrySet().forEach(entry -> roots.add(entry.getKey(), entry.getValue()));
        }
    }

    public static Schema load() {
        return new Schema(
                Json.parse(Templates.resource("/stripe/schema-" + VERSION + ".json")),
                Json.parse(Templates.resource("/stripe/parameters.json")),
                Json.parse(Templates.resource("/stripe/objects.json")));
    }

    /** How a value breaks the type of this root; empty when it does not. {@code list:x} is a page of x. */
    public List<String> violations(String root, JsonElement value) {
        return new Walker(this).violations(root(root), value);
    }

    JsonObject root(String name) {
        if (name.startsWith("list:")) {
            return listOf(root(name.substring(5)));
        }
        var root = roots.getAsJsonObject(name);
        if (root == null) {
            throw new IllegalArgumentException("The schema has no root " + name);
        }
        return root;
    }

    JsonObject resolve(JsonObject schema) {
        var here = schema;
        while (here.has("$ref")) {
            var pointer = here.get("$ref").getAsString().substring("#/$defs/".length());
            here = definitions.getAsJsonObject(pointer.replace("~1", "/").replace("~0", "~"));
        }
        return here;
    }

    private static JsonObject listOf(JsonObject item) {
        var properties = Json.object(
                "object", Json.object("const", "list"),
                "data", Json.object("type", "array", "items", item),
                "has_more", Json.object("type", "boolean"),
                "url", Json.object("type", "string"));
        return Json.object(
                "type",
                "object",
                "properties",
                properties,
                "required",
                Json.array(List.of("object", "data", "has_more", "url")),
                "additionalProperties",
                false);
    }
}
