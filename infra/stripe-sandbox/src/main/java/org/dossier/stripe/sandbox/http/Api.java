package org.dossier.stripe.sandbox.http;

import java.util.function.Supplier;

import org.dossier.stripe.sandbox.schema.Schema;
import org.dossier.stripe.sandbox.store.Ids;

/** Everything under {@code /v1}: from the raw request to the dressed answer, failures on demand included. */
public final class Api {

    private final Door door;
    private final ApiFaults faults;
    private final Notes notes;
    private final Execution execution;

    public Api(String apiKey, ApiFaults faults, Notes notes, Execution execution) {
        this.door = new Door(apiKey);
        this.faults = faults;
        this.notes = notes;
        this.execution = execution;
    }

    public Answer answer(Request request) {
        var requestId = "req_" + Ids.random(14);
        var answer = guarded(request, () -> {
            door.check(request);
            return faults.next(request.method(), request.path())
                    .map(fault -> failing(fault, request, requestId))
                    .orElseGet(() -> execution.run(request, requestId, Execution.Sabotage.NONE));
        });
        return answer.dropped() ? answer : dressed(answer, request, requestId);
    }

    private Answer failing(ApiFaults.Fault fault, Request request, String requestId) {
        return switch (fault.mode()) {
            case TIMEOUT_BEFORE -> Answer.droppedAfter(fault.seconds());
            case TIMEOUT_AFTER_COMMIT -> {
                execution.run(request, requestId, Execution.Sabotage.NONE);
                yield Answer.droppedAfter(fault.seconds());
            }
            case CONFLICT_409, RATE_LIMIT_429 -> throw ApiFaults.error(fault.mode());
            case ERROR_500 -> execution.run(request, requestId, Execution.Sabotage.FAIL);
            case ERROR_500_AFTER_COMMIT -> execution.run(request, requestId, Execution.Sabotage.FAIL_AFTER_COMMIT);
        };
    }

    private Answer guarded(Request request, Supplier<Answer> work) {
        try {
            return work.get();
        } catch (ApiError e) {
            if (e.isUnsupported()) {
                notes.add(Notes.UNSUPPORTED, request.method(), request.path(), e.message());
            }
            return e.answer();
        } catch (SchemaViolation e) {
            notes.add(Notes.VIOLATION, request.method(), request.path(), e.toString());
            return ApiError.of(500, "sim_schema_violation", null, e.toString()).answer();
        } catch (RuntimeException e) {
            e.printStackTrace();
            return ApiError.of(500, "sim_internal", null, "The sandbox failed: " + e)
                    .answer();
        }
    }

    private static Answer dressed(Answer answer, Request request, String requestId) {
        var retry = answer.status() == 409 || answer.status() == 429 || answer.status() >= 500;
        var dressed = answer.with("Request-Id", requestId).with("Stripe-Version", Schema.VERSION);
        if (retry) {
            dressed = dressed.with("Stripe-Should-Retry", "true");
        }
        var key = request.header("idempotency-key");
        return key.isPresent() ? dressed.with("Idempotency-Key", key.get()) : dressed;
    }
}
