package org.dossier.stripe.sandbox.http;

import java.util.List;
import java.util.function.Predicate;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import org.dossier.stripe.sandbox.store.Json;

/** Cursors: {@code limit} of 1 to 100, {@code starting_after} and {@code ending_before} an object's id. */
record Paging(int limit, String after, String before) {

    static Paging of(JsonObject params) {
        long limit = Json.number(params, "limit").orElse(10L);
        if (limit < 1 || limit > 100) {
            throw ApiError.invalid(
                    "parameter_invalid_integer", "limit", "This value must be between 1 and 100 (inclusive).");
        }
        return new Paging(
                (int) limit,
                Json.text(params, "starting_after").orElse(""),
                Json.text(params, "ending_before").orElse(""));
    }

    JsonObject page(String path, List<JsonObject> all) {
        int from = after.isEmpty() ? 0 : position(all, after, "starting_after") + 1;
        int to = before.isEmpty() ? all.size() : position(all, before, "ending_before");
        boolean backwards = !before.isEmpty();
        int start = backwards ? Math.max(from, to - limit) : from;
        int end = Math.min(to, start + limit);
        return Json.object(
                "object",
                "list",
                "data",
                Json.array(all.subList(start, Math.max(start, end))),
                "has_more",
                backwards ? start > from : end < to,
                "url",
                path);
    }

    private static int position(List<JsonObject> all, String id, String param) {
        for (int i = 0; i < all.size(); i++) {
            if (Json.is(all.get(i), "id", id)) {
                return i;
            }
        }
        throw ApiError.noSuch("object", id, param);
    }

    static Predicate<JsonObject> range(JsonObject params, String field) {
        var asked = params.get(field);
        if (asked instanceof JsonPrimitive exact) {
            return object -> Json.number(object, field).orElse(0L) == exact.getAsLong();
        }
        if (!(asked instanceof JsonObject range)) {
            return object -> true;
        }
        long above = Math.max(
                Json.number(range, "gte").orElse(Long.MIN_VALUE),
                Json.number(range, "gt").map(n -> n + 1).orElse(Long.MIN_VALUE));
        long below = Math.min(
                Json.number(range, "lte").orElse(Long.MAX_VALUE),
                Json.number(range, "lt").map(n -> n - 1).orElse(Long.MAX_VALUE));
        return object -> {
            long value = Json.number(object, field).orElse(0L);
            return value >= above && value <= below;
        };
    }
}
