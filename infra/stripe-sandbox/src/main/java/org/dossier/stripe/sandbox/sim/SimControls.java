package org.dossier.stripe.sandbox.sim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import org.dossier.stripe.sandbox.billing.Dunning;
import org.dossier.stripe.sandbox.http.Answer;
import org.dossier.stripe.sandbox.http.ApiError;
import org.dossier.stripe.sandbox.http.ApiFaults;
import org.dossier.stripe.sandbox.http.Notes;
import org.dossier.stripe.sandbox.http.Page;
import org.dossier.stripe.sandbox.store.Change;
import org.dossier.stripe.sandbox.store.Json;
import org.dossier.stripe.sandbox.store.Kind;
import org.dossier.stripe.sandbox.store.SimClock;
import org.dossier.stripe.sandbox.store.Store;
import org.dossier.stripe.sandbox.webhooks.Deliveries;
import org.dossier.stripe.sandbox.webhooks.DeliveryRule;

/** The controls under {@code /_sim}, for tests: JSON or form in, JSON out. */
public final class SimControls implements Page.Source {

    private static final Set<Kind> KEPT_BY_RESET =
            EnumSet.of(Kind.WEBHOOK_ENDPOINT, Kind.ENDPOINT_SECRET, Kind.PORTAL_CONFIGURATION);

    private final Store store;
    private final SimClock clock;
    private final Timeline timeline;
    private final Deliveries deliveries;
    private final ApiFaults faults;
    private final Notes notes;

    public SimControls(
            Store store, SimClock clock, Timeline timeline, Deliveries deliveries, ApiFaults faults, Notes notes) {
        this.store = store;
        this.clock = clock;
        this.timeline = timeline;
        this.deliveries = deliveries;
        this.faults = faults;
        this.notes = notes;
    }

    @Override
    public List<Page> pages() {
        return List.of(
                Page.get("/_sim/health", visit -> Answer.json(200, Json.object("status", "UP"))),
                Page.get("/_sim/clock", visit -> now(0)),
                Page.post("/_sim/clock/advance", this::advance),
                Page.post("/_sim/reset", this::reset),
                Page.get("/_sim/unsupported", visit -> noted(Notes.UNSUPPORTED)),
                Page.get("/_sim/violations", visit -> noted(Notes.VIOLATION)),
                Page.post("/_sim/faults", this::addFault),
                Page.post("/_sim/reset-faults", visit -> resetFaults()),
                Page.post("/_sim/dunning", this::setDunning),
                Page.post("/_sim/customers/:id/fail-next-charge", this::failNextCharge),
                Page.get("/_sim/webhooks/deliveries", visit -> listDeliveries()),
                Page.post("/_sim/webhooks/rules", this::addRule),
                Page.post("/_sim/webhooks/secrets", this::setSecrets),
                Page.post("/_sim/webhooks/release", this::release),
                Page.post("/_sim/webhooks/resend", this::resend),
                Page.post("/_sim/webhooks/replay", this::replay));
    }

    private Answer now(int done) {
        return Answer.json(200, Json.object("now", clock.millis() / 1000, "done", done));
    }

    private Answer advance(Page.Visit visit) {
        long target = visit.find("to")
                .map(to -> Long.parseLong(to) * 1000)
                .orElseGet(() -> clock.millis() + visit.number("seconds", 0) * 1000);
        return now(timeline.advanceTo(target));
    }

    private Answer reset(Page.Visit visit) {
        store.run(change -> {
            Arrays.stream(Kind.values())
                    .filter(kind -> !KEPT_BY_RESET.contains(kind))
                    .forEach(kind -> change.removeAll(kind));
            clock.reset(change);
        });
        return done();
    }

    private Answer noted(String about) {
        var all = notes.all(about);
        return Answer.json(200, Json.object("count", all.size(), "data", all));
    }

    private Answer addFault(Page.Visit visit) {
        faults.add(
                visit.find("method").orElse("*").toUpperCase(Locale.ROOT),
                visit.find("path").orElse("/v1/"),
                ApiFaults.Mode.valueOf(visit.text("mode").toUpperCase(Locale.ROOT)),
                visit.number("count", 1),
                visit.number("seconds", 0));
        return done();
    }

    /** Takes back every fault and delivery rule that is still waiting for its call. */
    private Answer resetFaults() {
        store.run(change -> List.of(Kind.API_FAULT, Kind.CHARGE_FAULT, Kind.REFUND_FAULT, Kind.DELIVERY_RULE)
                .forEach(change::removeAll));
        return done();
    }

    private Answer setDunning(Page.Visit visit) {
        var pauses = Arrays.stream(visit.find("days").orElse("3,5,7").split(","))
                .map(Long::parseLong)
                .toList();
        var end = visit.find("end").orElse("cancel");
        if (!List.of("cancel", "unpaid").contains(end)) {
            throw new IllegalArgumentException("end is cancel or unpaid");
        }
        store.run(change -> new Dunning(pauses, end).keep(change));
        return done();
    }

    private Answer failNextCharge(Page.Visit visit) {
        store.run(change -> {
            if (change.find(Kind.CUSTOMER, visit.id()).isEmpty()) {
                throw ApiError.noSuch("customer", visit.id(), null);
            }
            change.put(
                    Kind.CHARGE_FAULT,
                    visit.id(),
                    Json.object(
                            "code", visit.find("code").orElse("card_declined"),
                            "decline_code", visit.find("decline_code").orElse("generic_decline"),
                            "remaining", visit.number("count", 1)));
        });
        return done();
    }

    private Answer listDeliveries() {
        JsonArray all = store.change(change -> Json.array(change.newestFirst(Kind.DELIVERY, delivery -> true)));
        return Answer.json(200, Json.object("count", all.size(), "data", all));
    }

    private Answer addRule(Page.Visit visit) {
        var rule = Json.object(
                "id", Kind.DELIVERY_RULE.newId(),
                "action",
                        DeliveryRule.valueOf(visit.text("action").toUpperCase(Locale.ROOT))
                                .name(),
                "type", visit.find("type").orElse("*"),
                "remaining", visit.number("count", 1),
                "seconds", visit.number("seconds", 60),
                "times", visit.number("times", 2),
                "seed", visit.number("seed", 1));
        store.run(change -> change.put(Kind.DELIVERY_RULE, rule));
        return Answer.json(200, rule);
    }

    /** What an endpoint's deliveries are signed with from now on; several while a secret is rolled. */
    private Answer setSecrets(Page.Visit visit) {
        var secrets = List.of(visit.text("secrets").split(","));
        store.run(change -> {
            var endpoint = visit.text("endpoint");
            if (change.find(Kind.WEBHOOK_ENDPOINT, endpoint).isEmpty()) {
                throw ApiError.noSuch("webhook endpoint", endpoint, "endpoint");
            }
            change.put(Kind.ENDPOINT_SECRET, endpoint, Json.object("secrets", Json.array(secrets)));
        });
        return done();
    }

    /** Ends all reordering rules and sends what they held. */
    private Answer release(Page.Visit visit) {
        store.run(change ->
                change.oldestFirst(Kind.DELIVERY, delivery -> Json.is(delivery, "status", Deliveries.HELD)).stream()
                        .map(delivery -> delivery.get("rule").getAsString())
                        .distinct()
                        .forEach(rule -> {
                            change.remove(Kind.DELIVERY_RULE, rule);
                            deliveries.release(change, rule, visit.number("seed", 1));
                        }));
        return done();
    }

    private Answer resend(Page.Visit visit) {
        store.run(change -> {
            var event = change.find(Kind.EVENT, visit.text("event"))
                    .orElseThrow(() -> ApiError.noSuch("event", visit.text("event"), "event"));
            deliveries.resend(change, event, change.millis() + visit.number("seconds", 0) * 1000);
        });
        return done();
    }

    /** All events of a type and a customer (or all), so many times, in order, in reverse, or shuffled by a seed. */
    private Answer replay(Page.Visit visit) {
        int sent = store.change(change -> {
            var events = ordered(change, visit);
            long due = change.millis();
            for (long round = 0; round < visit.number("times", 1); round++) {
                for (var event : events) {
                    deliveries.resend(change, event, due++);
                }
            }
            return (int) (events.size() * visit.number("times", 1));
        });
        return Answer.json(200, Json.object("deliveries", sent));
    }

    private static List<JsonObject> ordered(Change change, Page.Visit visit) {
        var type = visit.find("type").orElse("*");
        var events = new ArrayList<>(change.oldestFirst(
                Kind.EVENT,
                event -> (type.equals("*") || event.get("type").getAsString().startsWith(type.replace("*", "")))
                        && visit.find("customer")
                                .map(customer -> isOf(event, customer))
                                .orElse(true)));
        switch (visit.find("order").orElse("forward")) {
            case "reverse" -> Collections.reverse(events);
            case "shuffle" -> Collections.shuffle(events, new Random(visit.number("seed", 1)));
            case "forward" -> {}
            default -> throw new IllegalArgumentException("order is forward, reverse or shuffle");
        }
        return events;
    }

    private static boolean isOf(JsonObject event, String customer) {
        return Json.is(event, "data.object.customer", customer) || Json.is(event, "data.object.id", customer);
    }

    private static Answer done() {
        return Answer.json(200, Json.object("done", true));
    }
}
