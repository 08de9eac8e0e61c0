package org.dossier.stripe.sandbox.schema;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import org.jspecify.annotations.Nullable;

import org.dossier.stripe.sandbox.http.ApiError;
import org.dossier.stripe.sandbox.store.Json;

/** Turns the text of a form into typed parameters, and refuses what the schema does not know, in Stripe's words. */
public final class Parameters {

    private final Schema schemas;

    public Parameters(Schema schemas) {
        this.schemas = schemas;
    }

    public JsonObject read(String root, JsonObject form) {
        return readObject("", schemas.resolve(schemas.root(root)), form);
    }

    private JsonElement read(String path, JsonObject schema, JsonElement raw) {
        if (schema.has("anyOf")) {
            return readAlternatives(path, schema, raw);
        }
        if (schema.has("const") || schema.has("enum")) {
            return readChoice(path, schema, raw);
        }
        return switch (schema.get("type").getAsString()) {
            case "object" -> readObject(path, schema, tree(path, raw, "hash"));
            case "array" -> readArray(path, schema, tree(path, raw, "array"));
            case "number" -> readNumber(path, text(path, raw));
            case "boolean" -> readBoolean(path, text(path, raw));
            default -> readText(path, schema, text(path, raw));
        };
    }

    private JsonElement readAlternatives(String path, JsonObject schema, JsonElement raw) {
        var all = StreamSupport.stream(schema.getAsJsonArray("anyOf").spliterator(), false)
                .map(alternative -> schemas.resolve(alternative.getAsJsonObject()))
                .toList();
        if (isEmptyText(raw) && all.stream().anyMatch(Parameters::isNull)) {
            return raw;
        }
        @Nullable ApiError last = null;
        for (var alternative : fitting(all, raw)) {
            try {
                return read(path, alternative, raw);
            } catch (ApiError e) {
                last = e;
            }
        }
        throw last == null ? ApiError.invalid(null, path, "Invalid value for " + path + ".") : last;
    }

    /** Text may be a choice, a number, a flag or text, in this order; a tree is an array if all its keys are numbers. */
    private static List<JsonObject> fitting(List<JsonObject> all, JsonElement raw) {
        return all.stream()
                .filter(alternative -> !isNull(alternative) && fits(alternative, raw))
                .sorted(Comparator.comparing(alternative -> isText(alternative) ? 1 : 0))
                .toList();
    }

    private static boolean fits(JsonObject schema, JsonElement raw) {
        var type = schema.has("type") ? schema.get("type").getAsString() : "choice";
        if (raw instanceof JsonObject tree) {
            return type.equals(isList(tree) ? "array" : "object");
        }
        return !type.equals("array") && !type.equals("object");
    }

    private JsonObject readObject(String path, JsonObject schema, JsonObject raw) {
        var read = new JsonObject();
        var properties = schema.getAsJsonObject("properties");
        for (var entry : raw.entrySet()) {
            var inner = path.isEmpty() ? entry.getKey() : path + "[" + entry.getKey() + "]";
            var property = properties.has(entry.getKey())
                    ? properties.get(entry.getKey())
                    : schema.get("additionalProperties");
            if (!(property instanceof JsonObject known)) {
                throw ApiError.invalid("parameter_unknown", inner, "Received unknown parameter: " + inner);
            }
            read.add(entry.getKey(), read(inner, schemas.resolve(known), entry.getValue()));
        }
        requireAll(path, schema, read);
        return read;
    }

    private static void requireAll(String path, JsonObject schema, JsonObject read) {
        if (schema.has("required")) {
            schema.getAsJsonArray("required").forEach(name -> {
                if (!read.has(name.getAsString())) {
                    throw ApiError.missing(path.isEmpty() ? name.getAsString() : path + "[" + name.getAsString() + "]");
                }
            });
        }
    }

    private JsonArray readArray(String path, JsonObject schema, JsonObject raw) {
        if (!isList(raw)) {
            throw ApiError.invalid(null, path, "Invalid array");
        }
        var items = schemas.resolve(schema.getAsJsonObject("items"));
        var read = new JsonArray();
        raw.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> Integer.parseInt(entry.getKey())))
                .forEach(entry -> read.add(read(path + "[" + entry.getKey() + "]", items, entry.getValue())));
        return read;
    }

    private static JsonElement readChoice(String path, JsonObject schema, JsonElement raw) {
        var choices = schema.has("enum") ? schema.getAsJsonArray("enum") : Json.array(List.of(schema.get("const")));
        if (choices.contains(raw)) {
            return raw;
        }
        var names = StreamSupport.stream(choices.spliterator(), false)
                .map(JsonElement::getAsString)
                .collect(Collectors.joining(", "));
        throw ApiError.invalid(null, path, "Invalid " + path + ": must be one of " + names);
    }

    private static JsonElement readNumber(String path, String text) {
        try {
            return new JsonPrimitive(new BigDecimal(text).longValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            throw ApiError.invalid("parameter_invalid_integer", path, "Invalid integer: " + text);
        }
    }

    private static JsonElement readBoolean(String path, String text) {
        return switch (text) {
            case "true" -> new JsonPrimitive(true);
            case "false" -> new JsonPrimitive(false);
            default -> throw ApiError.invalid(null, path, "Invalid boolean: " + text);
        };
    }

    private static JsonElement readText(String path, JsonObject schema, String text) {
        if (text.isEmpty() && !path.startsWith("metadata") && !path.contains("[metadata]")) {
            throw ApiError.invalid(
                    "parameter_invalid_empty",
                    path,
                    "You passed an empty string for '" + path
                            + "'. We assume empty values are an attempt to unset a parameter; however '" + path
                            + "' cannot be unset. You should remove '" + path
                            + "' from your request or supply a non-empty value.");
        }
        return new JsonPrimitive(text);
    }

    private static String text(String path, JsonElement raw) {
        if (raw instanceof JsonPrimitive primitive) {
            return primitive.getAsString();
        }
        throw ApiError.invalid(null, path, "Invalid string: " + raw);
    }

    private static JsonObject tree(String path, JsonElement raw, String what) {
        if (raw instanceof JsonObject object) {
            return object;
        }
        throw ApiError.invalid(null, path, "Invalid " + what);
    }

    private static boolean isList(JsonObject tree) {
        return !tree.isEmpty() && tree.keySet().stream().allMatch(key -> key.matches("\\d{1,4}"));
    }

    private static boolean isEmptyText(JsonElement raw) {
        return raw.isJsonPrimitive() && raw.getAsString().isEmpty();
    }

    private static boolean isNull(JsonObject schema) {
        return schema.has("type") && schema.get("type").getAsString().equals("null");
    }

    private static boolean isText(JsonObject schema) {
        return schema.has("type") && schema.get("type").getAsString().equals("string");
    }
}
