package org.dossier.stripe.sandbox.http;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import com.google.gson.JsonObject;

import org.dossier.stripe.sandbox.schema.Parameters;
import org.dossier.stripe.sandbox.schema.Schema;
import org.dossier.stripe.sandbox.store.Change;
import org.dossier.stripe.sandbox.store.Origin;
import org.dossier.stripe.sandbox.store.Store;

import static org.dossier.stripe.sandbox.store.Json.compact;

/** Runs one call: finds its endpoint, reads its parameters, changes the state once, and checks what it answers. */
public final class Execution {

    /** Whether the call is made to fail on demand. */
    enum Sabotage {
        NONE,
        FAIL,
        FAIL_AFTER_COMMIT
    }

    private final Store store;
    private final Schema schema;
    private final Parameters parameters;
    private final Idempotency idempotency;
    private final List<Endpoint> endpoints;

    public Execution(Store store, Schema schema, List<Endpoint> endpoints) {
        this.store = store;
        this.schema = schema;
        this.parameters = new Parameters(schema);
        this.idempotency = new Idempotency(store);
        this.endpoints = endpoints;
    }

    Answer run(Request request, String requestId, Sabotage sabotage) {
        var form = Form.parse(request.query(), request.body());
        var key = request.method().equals("POST") ? request.header("idempotency-key") : Optional.<String>empty();
        var origin = new Origin(requestId, key.orElse(null));
        if (key.isEmpty()) {
            return change(request, form, origin, sabotage, (change, answer) -> answer);
        }
        var print = request.method() + " " + request.path() + " " + compact(form);
        return idempotency.once(
                key.get(),
                () -> idempotency
                        .replay(key.get(), print)
                        .orElseGet(() -> changeAndKeep(request, form, origin, sabotage, key.get(), print)));
    }

    private Answer changeAndKeep(
            Request request, JsonObject form, Origin origin, Sabotage sabotage, String key, String print) {
        try {
            return change(request, form, origin, sabotage, (change, answer) -> {
                idempotency.keep(change, key, print, answer);
                return answer;
            });
        } catch (ApiError e) {
            if (Idempotency.isKept(e.status())) {
                store.change(origin, change -> {
                    idempotency.keep(change, key, print, e.answer());
                    return e;
                });
            }
            throw e;
        }
    }

    private Answer change(
            Request request,
            JsonObject form,
            Origin origin,
            Sabotage sabotage,
            BiFunction<Change, Answer, Answer> beforeCommit) {
        if (sabotage == Sabotage.FAIL) {
            throw ApiFaults.error(ApiFaults.Mode.ERROR_500);
        }
        var endpoint = endpoint(request);
        var params = parameters.read(endpoint.request(), form);
        endpoint.supported().check(params);
        return store.change(origin, change -> {
            var answer = handle(endpoint, request, params, change);
            var failed = sabotage == Sabotage.FAIL_AFTER_COMMIT;
            return beforeCommit.apply(
                    change, failed ? ApiFaults.error(ApiFaults.Mode.ERROR_500).answer() : answer);
        });
    }

    private Answer handle(Endpoint endpoint, Request request, JsonObject params, Change change) {
        var body = endpoint.handler()
                .handle(new Call(change, request.path(), endpoint.id(request.path()), params))
                .deepCopy();
        new Expansion(change).expand(body, params);
        var violations = schema.violations(endpoint.response(), body);
        if (!violations.isEmpty()) {
            throw new SchemaViolation(endpoint.response(), violations);
        }
        return Answer.json(200, body);
    }

    private Endpoint endpoint(Request request) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.answers(request.method(), request.path()))
                .findFirst()
                .orElseThrow(() -> ApiError.unsupported(request.method() + " " + request.path(), null));
    }
}
