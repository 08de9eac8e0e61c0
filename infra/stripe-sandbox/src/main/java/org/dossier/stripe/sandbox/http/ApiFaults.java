package org.dossier.stripe.sandbox.http;

import java.util.Optional;

import com.google.gson.JsonObject;

import org.dossier.stripe.sandbox.store.Json;
import org.dossier.stripe.sandbox.store.Kind;
import org.dossier.stripe.sandbox.store.Store;

/** Faults on demand: the next n calls of a method and path prefix fail in the way that was asked for. */
public final class ApiFaults {

    /** How a call fails. */
    public enum Mode {
        /** Nothing is done, and the connection is held, then closed without an answer. */
        TIMEOUT_BEFORE,
        /** All is done and kept, and the connection is held, then closed without an answer. */
        TIMEOUT_AFTER_COMMIT,
        /** Another request holds a lock; nothing is done. */
        CONFLICT_409,
        /** Too many requests; nothing is done. */
        RATE_LIMIT_429,
        /** Nothing is done, and the 500 is the answer to every replay of the idempotency key. */
        ERROR_500,
        /** All is done and kept, and the answer, also to every replay of the idempotency key, is 500. */
        ERROR_500_AFTER_COMMIT
    }

    /** One failure; a timeout holds the connection so many seconds before it closes it. */
    record Fault(Mode mode, long seconds) {}

    private final Store store;

    public ApiFaults(Store store) {
        this.store = store;
    }

    public void add(String method, String pathPrefix, Mode mode, long count, long seconds) {
        var id = Kind.API_FAULT.newId();
        store.run(change -> change.put(
                Kind.API_FAULT,
                Json.object(
                        "id",
                        id,
                        "method",
                        method,
                        "path",
                        pathPrefix,
                        "mode",
                        mode.name(),
                        "remaining",
                        count,
                        "seconds",
                        seconds)));
    }

    Optional<Fault> next(String method, String path) {
        return store.change(change ->
                change.oldestFirst(Kind.API_FAULT, fault -> concerns(fault, method, path)).stream()
                        .findFirst()
                        .map(fault -> {
                            long left = fault.get("remaining").getAsLong() - 1;
                            if (left == 0) {
                                change.remove(Kind.API_FAULT, fault.get("id").getAsString());
                            } else {
                                change.put(Kind.API_FAULT, Json.set(fault, "remaining", left));
                            }
                            return new Fault(
                                    Mode.valueOf(fault.get("mode").getAsString()),
                                    fault.get("seconds").getAsLong());
                        }));
    }

    private static boolean concerns(JsonObject fault, String method, String path) {
        var wanted = fault.get("method").getAsString();
        var where = fault.get("path").getAsString();
        return (wanted.equals("*") || wanted.equals(method))
                && (where.endsWith("$") ? where.equals(path + "$") : path.startsWith(where));
    }

    static ApiError error(Mode mode) {
        return switch (mode) {
            case CONFLICT_409 ->
                ApiError.of(
                        409,
                        "invalid_request_error",
                        "lock_timeout",
                        "This object cannot be accessed right now because another API request or Stripe process is currently accessing it.");
            case RATE_LIMIT_429 ->
                ApiError.of(429, "invalid_request_error", "rate_limit", "Too many requests in a short time.");
            default -> ApiError.of(500, "api_error", null, "An unknown error occurred (asked for at /_sim/faults).");
        };
    }
}
