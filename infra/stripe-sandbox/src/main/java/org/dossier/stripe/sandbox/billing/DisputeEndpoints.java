package org.dossier.stripe.sandbox.billing;

import java.util.List;

import org.dossier.stripe.sandbox.http.Answer;
import org.dossier.stripe.sandbox.http.ApiError;
import org.dossier.stripe.sandbox.http.Endpoint;
import org.dossier.stripe.sandbox.http.Page;
import org.dossier.stripe.sandbox.http.Supported;
import org.dossier.stripe.sandbox.store.Kind;
import org.dossier.stripe.sandbox.store.Store;

/** The API of disputes, and the controls under {@code /_sim/disputes} by which a bank opens one and decides it. */
final class DisputeEndpoints implements Endpoint.Source, Page.Source {
    private final Store store;
    private final Disputes disputes;

    DisputeEndpoints(Store store, Disputes disputes) {
        this.store = store;
        this.disputes = disputes;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/v1/disputes",
                        "p_dispute_list",
                        "list:dispute",
                        Supported.of(
                                "charge",
                                "payment_intent",
                                "created",
                                "created.*",
                                "limit",
                                "starting_after",
                                "ending_before"),
                        call -> call.page(
                                Kind.DISPUTE,
                                call.fieldAsAsked("charge", "charge")
                                        .and(call.fieldAsAsked("payment_intent", "payment_intent"))
                                        .and(call.createdAsAsked()))),
                Endpoint.get(
                        "/v1/disputes/:id",
                        "p_retrieve",
                        "dispute",
                        Supported.of(),
                        call -> call.subject(Kind.DISPUTE, "dispute")));
    }

    @Override
    public List<Page> pages() {
        return List.of(
                Page.post("/_sim/charges/:id/dispute", this::open), Page.post("/_sim/disputes/:id/close", this::close));
    }

    private Answer open(Page.Visit visit) {
        return store.change(change -> {
            var charge =
                    change.find(Kind.CHARGE, visit.id()).orElseThrow(() -> ApiError.noSuch("charge", visit.id(), null));
            return Answer.json(
                    200, disputes.open(change, charge, visit.find("reason").orElse("fraudulent")));
        });
    }

    private Answer close(Page.Visit visit) {
        return store.change(change -> {
            var dispute = change.find(Kind.DISPUTE, visit.id())
                    .orElseThrow(() -> ApiError.noSuch("dispute", visit.id(), null));
            return Answer.json(200, disputes.close(change, dispute, visit.text("outcome")));
        });
    }
}
