package org.dossier.stripe.sandbox.store;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import org.jspecify.annotations.Nullable;

/** Short words for reading and writing JSON trees by dotted paths. */
public final class Json {

    private static final Gson COMPACT =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().create();
    private static final Gson PRETTY = new GsonBuilder()
            .serializeNulls()
            .disableHtmlEscaping()
            .setPrettyPrinting()
            .create();

    private Json() {}

    public static JsonObject parse(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }

    public static String compact(JsonElement element) {
        return COMPACT.toJson(element);
    }

    public static String pretty(JsonElement element) {
        return PRETTY.toJson(element);
    }

    public static JsonObject object(@Nullable Object... namesAndValues) {
        var object = new JsonObject();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.add(String.valueOf(namesAndValues[i]), element(namesAndValues[i + 1]));
        }
        return object;
    }

    public static JsonArray array(Collection<? extends Object> values) {
        var array = new JsonArray();
        values.forEach(value -> array.add(element(value)));
        return array;
    }

    public static JsonElement element(@Nullable Object value) {
        return switch (value) {
            case null -> JsonNull.INSTANCE;
            case JsonElement element -> element;
            case Boolean flag -> new JsonPrimitive(flag);
            case Number number -> new JsonPrimitive(number);
            default -> new JsonPrimitive(value.toString());
        };
    }

    /** What stands at a dotted path, empty when it is absent or null. */
    public static Optional<JsonElement> at(JsonElement root, String path) {
        JsonElement here = root;
        for (var name : path.split("\\.")) {
            here = here instanceof JsonObject object ? object.get(name) : null;
            if (here == null || here.isJsonNull()) {
                return Optional.empty();
            }
        }
        return Optional.of(here);
    }

    public static Optional<String> text(JsonElement root, String path) {
        return at(root, path).map(JsonElement::getAsString);
    }

    public static Optional<Long> number(JsonElement root, String path) {
        return at(root, path).map(JsonElement::getAsLong);
    }

    public static boolean flag(JsonElement root, String path) {
        return at(root, path).map(JsonElement::getAsBoolean).orElse(false);
    }

    public static boolean is(JsonElement root, String path, String value) {
        return text(root, path).filter(value::equals).isPresent();
    }

    public static Stream<JsonElement> each(JsonElement root, String path) {
        return at(root, path).stream()
                .flatMap(found -> StreamSupport.stream(found.getAsJsonArray().spliterator(), false));
    }

    /** Sets names and values on an object; chains. */
    public static JsonObject set(JsonObject object, @Nullable Object... namesAndValues) {
        object(namesAndValues).entrySet().forEach(entry -> object.add(entry.getKey(), entry.getValue()));
        return object;
    }
}
