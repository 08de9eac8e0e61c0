package org.dossier.stripe.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import com.google.gson.JsonObject;

import org.dossier.stripe.sandbox.store.Change;
import org.dossier.stripe.sandbox.store.Json;
import org.dossier.stripe.sandbox.store.Kind;
import org.dossier.stripe.sandbox.store.Store;

/**
 * {@code Idempotency-Key}: status and body of the first answer are replayed, also a 402 or a 500; a validation failure
 * is not kept; other parameters under the same key are an error; two at once are 409. Keys live for 24 hours on the sandbox's clock.
 */
final class Idempotency {

    private static final long LIFETIME = Duration.ofHours(24).toMillis();

    private final Store store;
    private final Set<String> inFlight = ConcurrentHashMap.newKeySet();

    Idempotency(Store store) {
        this.store = store;
    }

    Answer once(String key, Supplier<Answer> work) {
        if (!inFlight.add(key)) {
            throw ApiError.of(
                    409,
                    "idempotency_error",
                    "idempotency_key_in_use",
                    "There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): "
                            + key);
        }
        try {
            return work.get();
        } finally {
            inFlight.remove(key);
        }
    }

    Optional<Answer> replay(String key, String fingerprint) {
        return store.change(change -> change.find(Kind.IDEMPOTENCY, key)
                        .filter(kept -> kept.get("at").getAsLong() > change.millis() - LIFETIME))
                .map(kept -> replay(kept, key, fingerprint));
    }

    private static Answer replay(JsonObject kept, String key, String fingerprint) {
        if (!Json.is(kept, "fingerprint", fingerprint)) {
            throw ApiError.of(
                    400,
                    "idempotency_error",
                    null,
                    "Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '"
                            + key + "' if you meant to execute a different request.");
        }
        return Answer.json(kept.get("status").getAsInt(), kept.getAsJsonObject("body"))
                .with("Idempotent-Replayed", "true")
                .with("Original-Request", kept.get("request").getAsString());
    }

    void keep(Change change, String key, String fingerprint, Answer answer) {
        change.put(
                Kind.IDEMPOTENCY,
                key,
                Json.object(
                        "id", key,
                        "fingerprint", fingerprint,
                        "status", answer.status(),
                        "body", Json.parse(new String(answer.body(), StandardCharsets.UTF_8)),
                        "request", change.origin().requestId(),
                        "at", change.millis()));
    }

    static boolean isKept(int status) {
        return status < 300 || status == 402 || status >= 500;
    }
}
