package org.dossier.stripe.sandbox.catalogue;

import java.util.List;
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

/** Products: create, change, list. */
public final class Products implements Endpoint.Source {

    private static final String PATH = "/v1/products";

    private final Events events;

    public Products(Events events) {
        this.events = events;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post(
                        PATH,
                        "p_product_create",
                        "product",
                        Supported.of(
                                "id", "name", "description", "active", "metadata", "metadata.*", "type=service", "url"),
                        this::create),
                Endpoint.get(
                        PATH,
                        "p_product_list",
                        "list:product",
                        Supported.of(
                                "limit", "starting_after", "ending_before", "active", "ids[]", "created", "created.*"),
                        this::list),
                Endpoint.get(PATH + "/:id", "p_retrieve", "product", Supported.of(), Products::subject),
                Endpoint.post(
                        PATH + "/:id",
                        "p_product_update",
                        "product",
                        Supported.of("name", "description", "active", "metadata", "metadata.*", "default_price", "url"),
                        this::update));
    }

    private JsonObject create(Call call) {
        var id = call.text("id").orElseGet(Kind.PRODUCT::newId);
        if (call.change().find(Kind.PRODUCT, id).isPresent()) {
            throw ApiError.invalid("resource_already_exists", "id", "Product already exists.");
        }
        var product = Json.set(
                Templates.of("product"),
                "id",
                id,
                "name",
                call.require("name"),
                "created",
                call.change().now());
        write(call, product);
        events.happened(call.change(), "product.created", product);
        return product;
    }

    private JsonObject update(Call call) {
        var product = subject(call);
        var before = product.deepCopy();
        call.text("name").ifPresent(name -> Json.set(product, "name", name));
        call.text("default_price")
                .ifPresent(price -> Json.set(
                        product,
                        "default_price",
                        call.named(Kind.PRICE, "price", "default_price", price).get("id")));
        write(call, product);
        events.updated(call.change(), "product.updated", before, product);
        return product;
    }

    private static void write(Call call, JsonObject product) {
        for (var field : List.of("description", "url")) {
            call.text(field).ifPresent(text -> Json.set(product, field, text.isEmpty() ? null : text));
        }
        Json.at(call.params(), "active").ifPresent(active -> product.add("active", active));
        Metadata.merge(product, call.params());
        Json.set(product, "updated", call.change().now());
        call.change().put(Kind.PRODUCT, product);
    }

    private JsonObject list(Call call) {
        var ids = Json.each(call.params(), "ids").map(JsonElement::getAsString).collect(Collectors.toSet());
        Predicate<JsonObject> named =
                product -> ids.isEmpty() || ids.contains(product.get("id").getAsString());
        Predicate<JsonObject> active = product -> !call.has("active")
                || product.get("active").equals(call.params().get("active"));
        return call.page(Kind.PRODUCT, named.and(active).and(call.createdAsAsked()));
    }

    private static JsonObject subject(Call call) {
        // Products may have an id of the caller's choice, so the prefix tells nothing.
        return call.subject(Kind.PRODUCT, "product");
    }
}
