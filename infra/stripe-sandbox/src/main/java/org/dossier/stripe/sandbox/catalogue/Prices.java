package org.dossier.stripe.sandbox.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.dossier.stripe.sandbox.http.ApiError;
import org.dossier.stripe.sandbox.http.Call;
import org.dossier.stripe.sandbox.http.Endpoint;
import org.dossier.stripe.sandbox.http.Metadata;
import org.dossier.stripe.sandbox.http.Supported;
import org.dossier.stripe.sandbox.store.Json;
import org.dossier.stripe.sandbox.store.Kind;
import org.dossier.stripe.sandbox.store.Templates;
import org.dossier.stripe.sandbox.webhooks.Events;

/** Prices per unit, once or recurring. A lookup key belongs to one active price, and can be handed on. */
public final class Prices implements Endpoint.Source {

    private static final String PATH = "/v1/prices";

    private final Events events;

    public Prices(Events events) {
        this.events = events;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post(
                        PATH,
                        "p_price_create",
                        "price",
                        Supported.of(
                                "currency",
                                "unit_amount",
                                "product",
                                "product_data.name",
                                "product_data.metadata.*",
                                "recurring.interval",
                                "recurring.interval_count",
                                "recurring.usage_type=licensed",
                                "lookup_key",
                                "transfer_lookup_key",
                                "nickname",
                                "active",
                                "metadata",
                                "metadata.*",
                                "tax_behavior",
                                "billing_scheme=per_unit"),
                        this::create),
                Endpoint.get(
                        PATH,
                        "p_price_list",
                        "list:price",
                        Supported.of(
                                "limit",
                                "starting_after",
                                "ending_before",
                                "active",
                                "product",
                                "lookup_keys[]",
                                "currency",
                                "type",
                                "recurring.interval",
                                "created",
                                "created.*"),
                        this::list),
                Endpoint.get(PATH + "/:id", "p_retrieve", "price", Supported.of(), Prices::subject),
                Endpoint.post(
                        PATH + "/:id",
                        "p_price_update",
                        "price",
                        Supported.of(
                                "active",
                                "nickname",
                                "lookup_key",
                                "transfer_lookup_key",
                                "metadata",
                                "metadata.*",
                                "tax_behavior"),
                        this::update));
    }

    private JsonObject create(Call call) {
        var amount = Json.number(call.params(), "unit_amount").orElseThrow(() -> ApiError.missing("unit_amount"));
        var price = Json.set(
                Templates.of("price"),
                "id",
                Kind.PRICE.newId(),
                "created",
                call.change().now(),
                "currency",
                call.require("currency").toLowerCase(Locale.ROOT),
                "product",
                product(call),
                "unit_amount",
                amount,
                "unit_amount_decimal",
                String.valueOf(amount),
                "type",
                call.has("recurring") ? "recurring" : "one_time",
                "recurring",
                call.has("recurring") ? recurring(call) : null);
        write(call, price);
        events.happened(call.change(), "price.created", price);
        return price;
    }

    private static JsonObject recurring(Call call) {
        return Json.object(
                "interval",
                call.require("recurring.interval"),
                "interval_count",
                Json.number(call.params(), "recurring.interval_count").orElse(1L),
                "meter",
                null,
                "trial_period_days",
                null,
                "usage_type",
                "licensed");
    }

    private String product(Call call) {
        if (!call.has("product_data")) {
            var product = call.require("product");
            return call.named(Kind.PRODUCT, "product", "product", product)
                    .get("id")
                    .getAsString();
        }
        var product = Json.set(
                Templates.of("product"),
                "id",
                Kind.PRODUCT.newId(),
                "name",
                call.require("product_data.name"),
                "created",
                call.change().now(),
                "updated",
                call.change().now());
        Metadata.merge(product, call.params().getAsJsonObject("product_data"));
        call.change().put(Kind.PRODUCT, product);
        events.happened(call.change(), "product.created", product);
        return product.get("id").getAsString();
    }

    private JsonObject update(Call call) {
        var price = subject(call);
        var before = price.deepCopy();
        write(call, price);
        events.updated(call.change(), "price.updated", before, price);
        return price;
    }

    private void write(Call call, JsonObject price) {
        for (var field : List.of("nickname", "tax_behavior")) {
            call.text(field).ifPresent(text -> Json.set(price, field, text.isEmpty() ? null : text));
        }
        Json.at(call.params(), "active").ifPresent(active -> price.add("active", active));
        Metadata.merge(price, call.params());
        call.text("lookup_key").ifPresent(key -> takeLookupKey(call, price, key));
        call.change().put(Kind.PRICE, price);
    }

    private void takeLookupKey(Call call, JsonObject price, String key) {
        var id = price.get("id");
        Predicate<JsonObject> holdsKey =
                other -> Json.is(other, "lookup_key", key) && !other.get("id").equals(id);
        call.change().oldestFirst(Kind.PRICE, holdsKey).forEach(holder -> {
            if (!Json.flag(call.params(), "transfer_lookup_key")) {
                throw ApiError.invalid(
                        null,
                        "lookup_key",
                        "A price (`" + holder.get("id").getAsString()
                                + "`) already uses that lookup key. To reuse this lookup key with the current price, set `transfer_lookup_key=true`.");
            }
            var before = holder.deepCopy();
            call.change().put(Kind.PRICE, Json.set(holder, "lookup_key", null));
            events.updated(call.change(), "price.updated", before, holder);
        });
        Json.set(price, "lookup_key", key.isEmpty() ? null : key);
    }

    private JsonObject list(Call call) {
        var keys = Json.each(call.params(), "lookup_keys")
                .map(JsonElement::getAsString)
                .collect(Collectors.toSet());
        Predicate<JsonObject> keyed = price -> keys.isEmpty()
                || Json.text(price, "lookup_key").filter(keys::contains).isPresent();
        Predicate<JsonObject> asked =
                price -> List.of("active", "product", "currency", "type", "recurring.interval").stream()
                        .allMatch(field -> !call.has(field)
                                || Json.at(call.params(), field).equals(Json.at(price, field)));
        return call.page(Kind.PRICE, keyed.and(asked).and(call.createdAsAsked()));
    }

    private static JsonObject subject(Call call) {
        return call.subject(Kind.PRICE, "price");
    }
}
