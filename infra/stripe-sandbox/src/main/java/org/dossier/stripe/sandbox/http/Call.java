package org.dossier.stripe.sandbox.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import com.google.gson.JsonObject;

import org.dossier.stripe.sandbox.store.Change;
import org.dossier.stripe.sandbox.store.Json;
import org.dossier.stripe.sandbox.store.Kind;

/** A request that was authenticated and read; {@code id} is the one in the path, or empty. */
public record Call(Change change, String path, String id, JsonObject params) {

    /** The object that the path names, or 404 in Stripe's words. */
    public JsonObject subject(Kind kind, String what) {
        return change.find(kind, id).orElseThrow(() -> ApiError.noSuch(what, id, null));
    }

    /** The object that a parameter names, or 400. */
    public JsonObject named(Kind kind, String what, String param, String wanted) {
        return change.find(kind, wanted).orElseThrow(() -> ApiError.noSuch(what, wanted, param));
    }

    public Optional<String> text(String param) {
        return Json.text(params, param);
    }

    public String require(String param) {
        return text(param).orElseThrow(() -> ApiError.missing(bracketed(param)));
    }

    public boolean has(String param) {
        return Json.at(params, param).isPresent();
    }

    public JsonObject page(Kind kind, Predicate<JsonObject> wanted) {
        return page(change.newestFirst(kind, wanted));
    }

    public JsonObject page(List<JsonObject> all) {
        return Paging.of(params).page(path, all);
    }

    /** What has the value in {@code field} that the parameter asks for; everything, if it asks for none. */
    public Predicate<JsonObject> fieldAsAsked(String param, String field) {
        return text(param)
                .<Predicate<JsonObject>>map(wanted -> object -> Json.is(object, field, wanted))
                .orElse(object -> true);
    }

    /** {@code created=…} or {@code created[gte]=…} and its like. */
    public Predicate<JsonObject> createdAsAsked() {
        return Paging.range(params, "created");
    }

    private static String bracketed(String param) {
        var parts = param.split("\\.", 2);
        return parts.length == 1 ? param : parts[0] + "[" + parts[1].replace(".", "][") + "]";
    }
}
