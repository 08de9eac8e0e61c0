package org.dossier.stripe.sandbox.http;

import java.util.Map;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import org.dossier.stripe.sandbox.store.Json;

/** Stripe's error envelope, thrown. */
public final class ApiError extends RuntimeException {

    private final int status;
    private final JsonObject error;

    private ApiError(int status, String type, @Nullable String code, @Nullable String param, String message) {
        super(message);
        this.status = status;
        error = Json.object("type", type, "message", message);
        if (code != null) {
            Json.set(error, "code", code, "doc_url", "https://docs.stripe.com/error-codes#" + code.replace('_', '-'));
        }
        if (param != null) {
            Json.set(error, "param", param);
        }
    }

    public static ApiError invalid(@Nullable String code, @Nullable String param, String message) {
        return new ApiError(400, "invalid_request_error", code, param, message);
    }

    public static ApiError missing(String param) {
        return invalid("parameter_missing", param, "Missing required param: " + param + ".");
    }

    /** An id in the path that names nothing is 404; one in a parameter is 400. */
    public static ApiError noSuch(String what, String id, @Nullable String param) {
        var status = param == null ? 404 : 400;
        return new ApiError(
                status,
                "invalid_request_error",
                "resource_missing",
                param == null ? "id" : param,
                "No such " + what + ": '" + id + "'");
    }

    /** What Stripe would do, and this sandbox does not: never ignored. */
    public static ApiError unsupported(String what, @Nullable String param) {
        return new ApiError(
                400,
                "sim_unsupported",
                "sim_unsupported",
                param,
                "The Stripe sandbox does not implement " + what + ".");
    }

    public static ApiError unauthorized(String message) {
        return new ApiError(401, "invalid_request_error", null, null, message);
    }

    public static ApiError of(int status, String type, @Nullable String code, String message) {
        return new ApiError(status, type, code, null, message);
    }

    public ApiError with(Map<String, String> details) {
        details.forEach(error::addProperty);
        return this;
    }

    public int status() {
        return status;
    }

    public boolean isUnsupported() {
        return Json.is(error, "type", "sim_unsupported");
    }

    String message() {
        return error.get("message").getAsString();
    }

    Answer answer() {
        return Answer.json(status, Json.object("error", error));
    }
}
