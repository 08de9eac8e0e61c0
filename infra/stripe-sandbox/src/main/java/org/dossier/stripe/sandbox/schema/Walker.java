package org.dossier.stripe.sandbox.schema;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Walks a value beside its schema. Only the words that the derived schema uses; enums are closed. */
final class Walker {

    private final Schema schemas;

    Walker(Schema schemas) {
        this.schemas = schemas;
    }

    List<String> violations(JsonObject schema, JsonElement value) {
        var found = new ArrayList<String>();
        walk("", schemas.resolve(schema), value, found);
        return found;
    }

    private void walk(String path, JsonObject schema, JsonElement value, List<String> found) {
        if (schema.has("anyOf")) {
            walkAlternatives(path, schema, value, found);
        } else if (schema.has("const") && !schema.get("const").equals(value)) {
            found.add(path + ": " + value + " is not " + schema.get("const"));
        } else if (schema.has("enum") && !schema.getAsJsonArray("enum").contains(value)) {
            found.add(path + ": " + value + " is not one of " + schema.get("enum"));
        } else if (schema.has("type")) {
            walkTyped(path, schema, value, found);
        }
    }

    private void walkAlternatives(String path, JsonObject schema, JsonElement value, List<String> found) {
        alternatives(schema, value).stream()
                .map(alternative -> {
                    var inner = new ArrayList<String>();
                    walk(path, alternative, value, inner);
                    return inner;
                })
                .min(Comparator.comparingInt(List::size))
                .ifPresent(found::addAll);
    }

    /** An object that names its kind is held against the alternatives of that kind, so that the message is of use. */
    private List<JsonObject> alternatives(JsonObject schema, JsonElement value) {
        var all = StreamSupport.stream(schema.getAsJsonArray("anyOf").spliterator(), false)
                .map(alternative -> schemas.resolve(alternative.getAsJsonObject()))
                .toList();
        var ofItsKind =
                all.stream().filter(alternative -> sameKind(alternative, value)).toList();
        return ofItsKind.isEmpty() ? all : ofItsKind;
    }

    private static boolean sameKind(JsonObject alternative, JsonElement value) {
        return value instanceof JsonObject object
                && object.has("object")
                && alternative.has("properties")
                && alternative.getAsJsonObject("properties").get("object") instanceof JsonObject kind
                && object.get("object").equals(kind.get("const"));
    }

    private void walkTyped(String path, JsonObject schema, JsonElement value, List<String> found) {
        var type = schema.get("type").getAsString();
        if (!hasType(type, value)) {
            found.add(path + ": " + value + " is not of type " + type);
        } else if (type.equals("object")) {
            walkObject(path, schema, value.getAsJsonObject(), found);
        } else if (type.equals("array")) {
            int index = 0;
            for (var item : value.getAsJsonArray()) {
                walk(path + "[" + index++ + "]", schemas.resolve(schema.getAsJsonObject("items")), item, found);
            }
        } else if (schema.has("format") && !isDecimal(value.getAsString())) {
            found.add(path + ": " + value + " is not a decimal");
        }
    }

    private void walkObject(String path, JsonObject schema, JsonObject value, List<String> found) {
        if (schema.has("required")) {
            schema.getAsJsonArray("required").forEach(name -> {
                if (!value.has(name.getAsString())) {
                    found.add(path + "." + name.getAsString() + ": required and absent");
                }
            });
        }
        var properties = schema.getAsJsonObject("properties");
        for (var entry : value.entrySet()) {
            var inner = path + "." + entry.getKey();
            if (properties.has(entry.getKey())) {
                walk(inner, schemas.resolve(properties.getAsJsonObject(entry.getKey())), entry.getValue(), found);
            } else {
                walkAdditional(inner, schema.get("additionalProperties"), entry.getValue(), found);
            }
        }
    }

    private void walkAdditional(String path, JsonElement additional, JsonElement value, List<String> found) {
        if (additional instanceof JsonObject schema) {
            walk(path, schemas.resolve(schema), value, found);
        } else if (additional == null || !additional.getAsBoolean()) {
            found.add(path + ": not a property of this type");
        }
    }

    private static boolean hasType(String type, JsonElement value) {
        return switch (type) {
            case "null" -> value.isJsonNull();
            case "object" -> value.isJsonObject();
            case "array" -> value.isJsonArray();
            case "string" ->
                value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
            case "number" ->
                value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber();
            case "boolean" ->
                value.isJsonPrimitive() && value.getAsJsonPrimitive().isBoolean();
            default -> throw new IllegalStateException("The schema uses a type unknown here: " + type);
        };
    }

    private static boolean isDecimal(String text) {
        try {
            return new BigDecimal(text).signum() >= -1;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
