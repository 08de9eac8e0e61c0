package org.dossier.stripe.sandbox.billing;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import com.google.gson.JsonObject;

import org.dossier.stripe.sandbox.http.ApiError;
import org.dossier.stripe.sandbox.http.Call;
import org.dossier.stripe.sandbox.http.Endpoint;
import org.dossier.stripe.sandbox.http.Metadata;
import org.dossier.stripe.sandbox.http.Supported;
import org.dossier.stripe.sandbox.store.Json;
import org.dossier.stripe.sandbox.store.Kind;

/** The API of subscriptions and their items. Checkout makes them; here they are read, changed and ended. */
final class SubscriptionEndpoints implements Endpoint.Source {

    private static final String PATH = "/v1/subscriptions";
    private static final Set<String> STILL_OPEN = Set.of("metadata", "cancellation_details", "expand");

    private final Subscriptions subscriptions;

    SubscriptionEndpoints(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        PATH,
                        "p_sub_list",
                        "list:subscription",
                        Supported.of(
                                "limit",
                                "starting_after",
                                "ending_before",
                                "customer",
                                "price",
                                "status",
                                "collection_method",
                                "created",
                                "created.*"),
                        this::list),
                Endpoint.get(
                        PATH + "/:id", "p_retrieve", "subscription", Supported.of(), SubscriptionEndpoints::subject),
                Endpoint.post(
                        PATH + "/:id",
                        "p_sub_update",
                        "subscription",
                        Supported.of(
                                "cancel_at_period_end",
                                "cancel_at",
                                "cancellation_details.comment",
                                "cancellation_details.feedback",
                                "default_payment_method",
                                "description",
                                "metadata",
                                "metadata.*",
                                "proration_behavior=none"),
                        this::update),
                Endpoint.delete(
                        PATH + "/:id",
                        "p_sub_cancel",
                        "subscription",
                        Supported.of(
                                "cancellation_details.comment",
                                "cancellation_details.feedback",
                                "invoice_now=false",
                                "prorate=false"),
                        this::cancel),
                Endpoint.get(
                        "/v1/subscription_items",
                        "p_subscription_item_list",
                        "list:subscription_item",
                        Supported.of("limit", "starting_after", "ending_before", "subscription"),
                        this::items),
                Endpoint.get(
                        "/v1/subscription_items/:id", "p_retrieve", "subscription_item", Supported.of(), this::item));
    }

    private JsonObject list(Call call) {
        call.text("customer").ifPresent(id -> call.named(Kind.CUSTOMER, "customer", "customer", id));
        Predicate<JsonObject> ofCustomer = each ->
                call.text("customer").map(id -> Json.is(each, "customer", id)).orElse(true);
        Predicate<JsonObject> ofPrice = each -> call.text("price")
                .map(price -> Json.each(each, "items.data").anyMatch(item -> Json.is(item, "price.id", price)))
                .orElse(true);
        return call.page(
                Kind.SUBSCRIPTION, ofCustomer.and(ofPrice).and(ofStatus(call)).and(call.createdAsAsked()));
    }

    private static Predicate<JsonObject> ofStatus(Call call) {
        var wanted = call.text("status").orElse("");
        return switch (wanted) {
            case "all" -> each -> true;
            case "" -> each -> !Subscriptions.isOver(each);
            case "ended" -> Subscriptions::isOver;
            default -> each -> Json.is(each, "status", wanted);
        };
    }

    private JsonObject update(Call call) {
        var subscription = subject(call);
        if (Subscriptions.isOver(subscription)
                && !STILL_OPEN.containsAll(call.params().keySet())) {
            throw ApiError.invalid(
                    null, null, "A canceled subscription can only update its cancellation_details and metadata.");
        }
        var before = subscription.deepCopy();
        scheduleEnd(call, subscription);
        call.text("default_payment_method")
                .ifPresent(method -> Json.set(
                        subscription,
                        "default_payment_method",
                        call.named(Kind.PAYMENT_METHOD, "PaymentMethod", "default_payment_method", method)
                                .get("id")));
        call.text("description").ifPresent(text -> Json.set(subscription, "description", text.isEmpty() ? null : text));
        writeDetails(call, subscription);
        Metadata.merge(subscription, call.params());
        subscriptions.update(call.change(), before, subscription);
        return subscription;
    }

    private static void scheduleEnd(Call call, JsonObject subscription) {
        if (call.has("cancel_at_period_end") && call.has("cancel_at")) {
            throw ApiError.invalid(
                    null, "cancel_at", "You cannot set both `cancel_at` and `cancel_at_period_end` at once.");
        }
        if (call.has("cancel_at_period_end")) {
            scheduleAtPeriodEnd(call, subscription);
        } else if (call.has("cancel_at")) {
            scheduleAt(call, subscription, call.text("cancel_at").orElseThrow());
        }
    }

    private static void scheduleAtPeriodEnd(Call call, JsonObject subscription) {
        if (!Json.flag(call.params(), "cancel_at_period_end")) {
            Subscriptions.unscheduleEnd(subscription);
        } else {
            Subscriptions.scheduleEnd(call.change(), subscription, Subscriptions.periodEnd(subscription), true);
        }
    }

    private static void scheduleAt(Call call, JsonObject subscription, String at) {
        if (at.isEmpty()) {
            Subscriptions.unscheduleEnd(subscription);
            return;
        }
        long end = switch (at) {
            case "min_period_end", "max_period_end" -> Subscriptions.periodEnd(subscription);
            case "max_billed_until" -> throw ApiError.unsupported("the value 'max_billed_until'", "cancel_at");
            default -> Long.parseLong(at);
        };
        if (end <= call.change().now()) {
            throw ApiError.invalid(null, "cancel_at", "The subscription cancel_at must be in the future.");
        }
        Subscriptions.scheduleEnd(call.change(), subscription, end, false);
    }

    private static void writeDetails(Call call, JsonObject subscription) {
        var details = subscription.getAsJsonObject("cancellation_details");
        for (var field : List.of("comment", "feedback")) {
            call.text("cancellation_details." + field)
                    .ifPresent(text -> Json.set(details, field, text.isEmpty() ? null : text));
        }
    }

    private JsonObject cancel(Call call) {
        var subscription = subject(call);
        if (Subscriptions.isOver(subscription)) {
            throw ApiError.noSuch("subscription", call.id(), null);
        }
        writeDetails(call, subscription);
        return subscriptions.cancel(call.change(), subscription);
    }

    private JsonObject items(Call call) {
        var id = call.require("subscription");
        var subscription = call.named(Kind.SUBSCRIPTION, "subscription", "subscription", id);
        return call.page(Json.each(subscription, "items.data")
                .map(item -> item.getAsJsonObject())
                .toList());
    }

    private JsonObject item(Call call) {
        return call.change().newestFirst(Kind.SUBSCRIPTION, each -> true).stream()
                .flatMap(each -> Json.each(each, "items.data"))
                .map(item -> item.getAsJsonObject())
                .filter(item -> Json.is(item, "id", call.id()))
                .findFirst()
                .orElseThrow(() -> ApiError.noSuch("subscription_item", call.id(), null));
    }

    private static JsonObject subject(Call call) {
        return call.subject(Kind.SUBSCRIPTION, "subscription");
    }
}
