package org.dossier.stripe.sandbox.checkout;

import java.util.List;

import com.google.gson.JsonObject;

import org.dossier.stripe.sandbox.customers.TestCard;
import org.dossier.stripe.sandbox.http.Answer;
import org.dossier.stripe.sandbox.http.ApiError;
import org.dossier.stripe.sandbox.http.Page;
import org.dossier.stripe.sandbox.store.Change;
import org.dossier.stripe.sandbox.store.Json;
import org.dossier.stripe.sandbox.store.Kind;
import org.dossier.stripe.sandbox.store.Store;

/** The controls under {@code /_sim/sessions}: a payment that a bank decides on days later, which no card does. */
final class CheckoutControls implements Page.Source {

    private final Store store;
    private final OneOffSale sale;

    CheckoutControls(Store store, OneOffSale sale) {
        this.store = store;
        this.sale = sale;
    }

    @Override
    public List<Page> pages() {
        return List.of(
                Page.post("/_sim/sessions/:id/pay-later", this::payLater),
                Page.post("/_sim/sessions/:id/settle", this::settle));
    }

    private Answer payLater(Page.Visit visit) {
        return store.change(change -> {
            var session = payment(change, visit, "open");
            sale.payLater(
                    change,
                    session,
                    Json.object("card", TestCard.values()[0].name(), "exp_month", 12, "exp_year", 2039, "name", "Ana"));
            return Answer.json(200, session);
        });
    }

    private Answer settle(Page.Visit visit) {
        return store.change(change -> {
            var session = payment(change, visit, "complete");
            if (!Json.is(session, "payment_status", "unpaid")) {
                throw new IllegalArgumentException("The session is settled.");
            }
            sale.settle(change, session, visit.text("outcome").equals("paid"));
            return Answer.json(200, session);
        });
    }

    private static JsonObject payment(Change change, Page.Visit visit, String status) {
        return change.find(Kind.SESSION, visit.id())
                .filter(session -> Json.is(session, "mode", "payment") && Json.is(session, "status", status))
                .orElseThrow(() -> ApiError.noSuch(status + " checkout session in payment mode", visit.id(), null));
    }
}
