package org.dossier.stripe.sandbox.billing;

import java.util.List;

import com.google.gson.JsonObject;

import org.dossier.stripe.sandbox.http.ApiError;
import org.dossier.stripe.sandbox.http.Call;
import org.dossier.stripe.sandbox.http.Endpoint;
import org.dossier.stripe.sandbox.http.Metadata;
import org.dossier.stripe.sandbox.http.Supported;
import org.dossier.stripe.sandbox.store.Json;
import org.dossier.stripe.sandbox.store.Kind;

/** The API of refunds: by charge, or by payment intent, which means the charge that paid it. */
final class RefundEndpoints implements Endpoint.Source {

    private final Refunds refunds;

    RefundEndpoints(Refunds refunds) {
        this.refunds = refunds;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post(
                        "/v1/refunds",
                        "p_refund",
                        "refund",
                        Supported.of("charge", "payment_intent", "amount", "reason", "metadata", "metadata.*"),
                        this::create),
                Endpoint.get(
                        "/v1/refunds",
                        "p_refund_list",
                        "list:refund",
                        Supported.of(
                                "charge",
                                "payment_intent",
                                "created",
                                "created.*",
                                "limit",
                                "starting_after",
                                "ending_before"),
                        call -> call.page(
                                Kind.REFUND,
                                call.fieldAsAsked("charge", "charge")
                                        .and(call.fieldAsAsked("payment_intent", "payment_intent"))
                                        .and(call.createdAsAsked()))),
                Endpoint.get("/v1/refunds/:id", "p_retrieve", "refund", Supported.of(), RefundEndpoints::subject),
                Endpoint.post(
                        "/v1/refunds/:id",
                        "p_refund_update",
                        "refund",
                        Supported.of("metadata", "metadata.*"),
                        this::update),
                Endpoint.post(
                        "/v1/refunds/:id/cancel",
                        "p_refund_cancel",
                        "refund",
                        Supported.of(),
                        call -> refunds.canceled(call.change(), subject(call))));
    }

    private JsonObject update(Call call) {
        var before = subject(call);
        var after = before.deepCopy();
        Metadata.merge(after, call.params());
        refunds.update(call.change(), before, after);
        return after;
    }

    private static JsonObject subject(Call call) {
        return call.subject(Kind.REFUND, "refund");
    }

    private JsonObject create(Call call) {
        var charge = charge(call);
        Disputes.requireNone(call.change(), charge);
        var refund = refunds.refund(
                charge, Json.number(call.params(), "amount"), call.params().get("reason"));
        Metadata.merge(refund, call.params());
        refunds.made(call.change(), refund);
        return refund;
    }

    private static JsonObject charge(Call call) {
        if (call.has("charge") && call.has("payment_intent")) {
            throw ApiError.unsupported("the parameters charge and payment_intent in one refund", "charge");
        }
        if (call.has("charge")) {
            return call.named(Kind.CHARGE, "charge", "charge", call.require("charge"));
        }
        if (call.has("payment_intent")) {
            return chargeOf(call, call.require("payment_intent"));
        }
        throw ApiError.invalid(
                null,
                null,
                "One of the following params should be provided for this request: payment_intent or charge.");
    }

    private static JsonObject chargeOf(Call call, String id) {
        var intent = call.named(Kind.PAYMENT_INTENT, "payment_intent", "payment_intent", id);
        return Json.text(intent, "latest_charge")
                .flatMap(charge -> call.change().find(Kind.CHARGE, charge))
                .orElseThrow(() -> Refunds.nothingTaken(id));
    }
}
