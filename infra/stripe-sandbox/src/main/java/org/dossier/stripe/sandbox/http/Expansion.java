package org.dossier.stripe.sandbox.http;

import java.util.Optional;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import org.dossier.stripe.sandbox.store.Change;
import org.dossier.stripe.sandbox.store.Json;
import org.dossier.stripe.sandbox.store.Kind;

/** {@code expand[]}: an id becomes its object, and a part that is sent only on request is added. */
final class Expansion {

    private static final int DEEPEST = 4;

    private final Change change;

    Expansion(Change change) {
        this.change = change;
    }

    void expand(JsonObject answer, JsonObject params) {
        Json.each(params, "expand").map(JsonElement::getAsString).forEach(path -> {
            var names = path.split("\\.");
            if (names.length > DEEPEST) {
                throw ApiError.invalid(
                        "property_expansion_max_depth",
                        "expand",
                        "You cannot expand more than 4 levels of a property. Property: " + path);
            }
            expand(answer, names, 0, path);
        });
    }

    private void expand(JsonElement here, String[] names, int depth, String path) {
        if (here instanceof JsonArray array) {
            array.forEach(item -> expand(item, names, depth, path));
        } else if (here instanceof JsonObject object && depth < names.length) {
            expandField(object, names, depth, path);
        }
    }

    private void expandField(JsonObject object, String[] names, int depth, String path) {
        var name = names[depth];
        onRequest(object, name).ifPresent(value -> object.add(name, value));
        if (!object.has(name)) {
            throw notExpandable(path);
        }
        if (object.get(name) instanceof JsonPrimitive id && id.isString()) {
            object.add(name, change.find(id.getAsString()).orElseThrow(() -> notExpandable(path)));
        } else if (object.get(name) instanceof JsonArray ids) {
            expandAll(ids);
        }
        expand(object.get(name), names, depth + 1, path);
    }

    private static ApiError notExpandable(String path) {
        return ApiError.invalid(null, "expand", "This property cannot be expanded (" + path + ").");
    }

    private void expandAll(JsonArray ids) {
        for (int i = 0; i < ids.size(); i++) {
            if (ids.get(i) instanceof JsonPrimitive id && id.isString()) {
                var found = change.find(id.getAsString());
                if (found.isPresent()) {
                    ids.set(i, found.get());
                }
            }
        }
    }

    private Optional<JsonElement> onRequest(JsonObject object, String name) {
        var kind = Json.text(object, "object").orElse("");
        return switch (kind + "." + name) {
            case "checkout.session.line_items" -> Optional.of(lineItems(object));
            case "invoice.payments" -> Optional.of(payments(object));
            case "invoice.confirmation_secret" -> Optional.of(confirmationSecret(object));
            case "charge.refunds" -> Optional.of(refunds(object));
            default -> Optional.empty();
        };
    }

    private JsonObject lineItems(JsonObject session) {
        var id = session.get("id").getAsString();
        var items = change.get(Kind.LINE_ITEM, id).getAsJsonArray("data");
        return list(items, "/v1/checkout/sessions/" + id + "/line_items");
    }

    private JsonObject payments(JsonObject invoice) {
        var id = invoice.get("id").getAsString();
        var found = change.newestFirst(Kind.INVOICE_PAYMENT, payment -> Json.is(payment, "invoice", id));
        return list(Json.array(found), "/v1/invoices/" + id + "/payments");
    }

    private JsonElement confirmationSecret(JsonObject invoice) {
        var id = invoice.get("id").getAsString();
        return change.newestFirst(Kind.INVOICE_PAYMENT, payment -> Json.is(payment, "invoice", id)).stream()
                .flatMap(payment -> Json.text(payment, "payment.payment_intent").stream())
                .flatMap(intent -> change.find(Kind.PAYMENT_INTENT, intent).stream())
                .flatMap(intent -> Json.at(intent, "client_secret").stream())
                .<JsonElement>map(secret -> Json.object("client_secret", secret, "type", "payment_intent"))
                .findFirst()
                .orElse(Json.element(null));
    }

    private JsonObject refunds(JsonObject charge) {
        var id = charge.get("id").getAsString();
        var found = change.newestFirst(Kind.REFUND, refund -> Json.is(refund, "charge", id));
        return list(Json.array(found), "/v1/charges/" + id + "/refunds");
    }

    private static JsonObject list(JsonArray data, String url) {
        return Json.object("object", "list", "data", data, "has_more", false, "url", url);
    }
}
