package org.dossier.stripe.sandbox.checkout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

import com.google.gson.JsonObject;

import org.dossier.stripe.sandbox.customers.CardEntry;
import org.dossier.stripe.sandbox.http.Answer;
import org.dossier.stripe.sandbox.http.Page;
import org.dossier.stripe.sandbox.pages.Html;
import org.dossier.stripe.sandbox.store.Change;
import org.dossier.stripe.sandbox.store.Json;
import org.dossier.stripe.sandbox.store.Kind;
import org.dossier.stripe.sandbox.store.Store;

/** The hosted page on which a session is paid, and the bank's page for 3-D Secure. */
final class CheckoutPages implements Page.Source {

    private final Store store;
    private final Sale sale;

    CheckoutPages(Store store, Sale sale) {
        this.store = store;
        this.sale = sale;
    }

    @Override
    public List<Page> pages() {
        return List.of(
                Page.get("/c/pay/:id", visit -> whileOpen(visit, CheckoutPages::form)),
                Page.post("/c/pay/:id", visit -> whileOpen(visit, (change, session) -> pay(change, session, visit))),
                Page.get(
                        "/c/pay/:id/authenticate/:other",
                        visit -> whileOpen(visit, (change, session) -> authentication(change, session, visit))),
                Page.post(
                        "/c/pay/:id/authenticate/:other",
                        visit -> whileOpen(visit, (change, session) -> authenticated(change, session, visit))));
    }

    private Answer whileOpen(Page.Visit visit, BiFunction<Change, JsonObject, Answer> then) {
        return store.change(change -> {
            var session = change.find(Kind.SESSION, visit.id());
            if (session.isEmpty()) {
                return Html.notFound("There is no such checkout session.");
            }
            return isOpen(change, session.get()) ? then.apply(change, session.get()) : closed(session.get());
        });
    }

    private static boolean isOpen(Change change, JsonObject session) {
        return Json.is(session, "status", "open") && session.get("expires_at").getAsLong() > change.now();
    }

    private static Answer closed(JsonObject session) {
        if (Json.is(session, "status", "complete")) {
            return Html.message(
                    409,
                    "This order is already paid",
                    "Nothing more was charged. You can close this page or go on to what you bought.",
                    Html.link(successUrl(session), "Continue"));
        }
        return Html.message(
                410,
                "This checkout has expired",
                "Nothing was charged. Go back to the site and start again.",
                Html.link(Json.text(session, "cancel_url").orElse(""), "Back to the site"));
    }

    private static Answer form(Change change, JsonObject session) {
        var email = Json.text(session, "customer_details.email").orElse("");
        return Answer.html(200, CheckoutForm.of(change, session, new CheckoutForm.Entered(email, "", ""), Map.of()));
    }

    private Answer pay(Change change, JsonObject session, Page.Visit visit) {
        var entry = CardEntry.of(visit, change.now());
        var email = CheckoutForm.isEmailFixed(session)
                ? Json.text(session, "customer_details.email").orElseThrow()
                : visit.text("email");
        var problems = new LinkedHashMap<>(entry.problems());
        if (!email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            problems.put("email", "Enter an e-mail address such as name@example.org.");
        }
        var entered = new CheckoutForm.Entered(email, entry.expiry(), entry.name());
        if (!problems.isEmpty()) {
            return Answer.html(422, CheckoutForm.of(change, session, entered, problems));
        }
        return entry.card().asksForAuthentication()
                ? askForAuthentication(change, session, entry, email)
                : pay(change, session, entry.kept(), entered);
    }

    private Answer pay(Change change, JsonObject session, JsonObject card, CheckoutForm.Entered entered) {
        return sale.pay(change, session, card, entered.email())
                .map(decline ->
                        Answer.html(402, CheckoutForm.of(change, session, entered, Map.of("", decline.message()))))
                .orElseGet(() -> Answer.redirect(successUrl(session)));
    }

    private static Answer askForAuthentication(Change change, JsonObject session, CardEntry entry, String email) {
        var id = Kind.AUTHENTICATION.newId();
        change.put(
                Kind.AUTHENTICATION,
                Json.object(
                        "id", id,
                        "session", session.get("id"),
                        "card", entry.kept(),
                        "email", email,
                        "expiry", entry.expiry()));
        return Answer.redirect("/c/pay/" + session.get("id").getAsString() + "/authenticate/" + id);
    }

    private static Optional<JsonObject> pending(Change change, JsonObject session, Page.Visit visit) {
        return change.find(Kind.AUTHENTICATION, visit.other())
                .filter(kept -> kept.get("session").equals(session.get("id")));
    }

    private static Answer authentication(Change change, JsonObject session, Page.Visit visit) {
        return pending(change, session, visit)
                .map(kept -> Answer.html(200, CheckoutForm.authentication(session)))
                .orElseGet(() -> form(change, session));
    }

    private Answer authenticated(Change change, JsonObject session, Page.Visit visit) {
        var kept = pending(change, session, visit);
        if (kept.isEmpty()) {
            return form(change, session);
        }
        change.remove(Kind.AUTHENTICATION, visit.other());
        var card = kept.get().getAsJsonObject("card");
        var entered = new CheckoutForm.Entered(
                kept.get().get("email").getAsString(),
                kept.get().get("expiry").getAsString(),
                card.get("name").getAsString());
        if (visit.text("outcome").equals("complete")) {
            return pay(change, session, card, entered);
        }
        var message =
                "We are unable to authenticate your payment method. Please choose a different payment method and try again.";
        return Answer.html(402, CheckoutForm.of(change, session, entered, Map.of("", message)));
    }

    private static String successUrl(JsonObject session) {
        return session.get("success_url")
                .getAsString()
                .replace("{CHECKOUT_SESSION_ID}", session.get("id").getAsString());
    }
}
