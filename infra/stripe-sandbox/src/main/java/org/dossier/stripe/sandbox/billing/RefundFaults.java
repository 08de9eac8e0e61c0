package org.dossier.stripe.sandbox.billing;

import java.util.List;
import java.util.Set;

import org.dossier.stripe.sandbox.http.Answer;
import org.dossier.stripe.sandbox.http.ApiError;
import org.dossier.stripe.sandbox.http.Page;
import org.dossier.stripe.sandbox.store.Change;
import org.dossier.stripe.sandbox.store.Json;
import org.dossier.stripe.sandbox.store.Kind;
import org.dossier.stripe.sandbox.store.Store;

/** The controls under {@code /_sim/refunds}: refunds that wait for the bank, and what the bank says in the end. */
final class RefundFaults implements Page.Source {

    private static final String NEXT = "next";
    private static final Set<String> UNDECIDED = Set.of("pending", "requires_action");

    private final Store store;
    private final Refunds refunds;

    RefundFaults(Store store, Refunds refunds) {
        this.store = store;
        this.refunds = refunds;
    }

    @Override
    public List<Page> pages() {
        return List.of(
                Page.post("/_sim/refunds/next", this::setNext), Page.post("/_sim/refunds/:id/settle", this::settle));
    }

    /** The status of a new refund: succeeded, unless something else was asked for. */
    static String next(Change change) {
        var fault = change.find(Kind.REFUND_FAULT, NEXT);
        if (fault.isEmpty()) {
            return "succeeded";
        }
        long left = fault.get().get("remaining").getAsLong() - 1;
        if (left > 0) {
            change.put(Kind.REFUND_FAULT, NEXT, Json.set(fault.get(), "remaining", left));
        } else {
            change.remove(Kind.REFUND_FAULT, NEXT);
        }
        return fault.get().get("status").getAsString();
    }

    private Answer setNext(Page.Visit visit) {
        var status = visit.find("status").orElse("pending");
        if (!UNDECIDED.contains(status)) {
            throw new IllegalArgumentException("status is pending or requires_action");
        }
        store.run(change -> change.put(
                Kind.REFUND_FAULT, NEXT, Json.object("status", status, "remaining", visit.number("count", 1))));
        return Answer.json(200, Json.object("done", true));
    }

    /** What succeeded may fail later as well, as banks do. */
    private Answer settle(Page.Visit visit) {
        return store.change(change -> {
            var refund =
                    change.find(Kind.REFUND, visit.id()).orElseThrow(() -> ApiError.noSuch("refund", visit.id(), null));
            switch (visit.text("outcome")) {
                case "succeeded" -> refunds.succeeded(change, refund);
                case "failed" ->
                    refunds.failed(change, refund, visit.find("reason").orElse("lost_or_stolen_card"));
                default -> throw new IllegalArgumentException("outcome is succeeded or failed");
            }
            return Answer.json(200, change.get(Kind.REFUND, visit.id()));
        });
    }
}
