package org.dossier.stripe.sandbox.checkout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.dossier.stripe.sandbox.http.ApiError;
import org.dossier.stripe.sandbox.http.Call;
import org.dossier.stripe.sandbox.store.Ids;
import org.dossier.stripe.sandbox.store.Json;
import org.dossier.stripe.sandbox.store.Kind;
import org.dossier.stripe.sandbox.store.Templates;

/** The lines of a session, at a price of the catalogue, or in payment mode at one that is made for the line. */
final class SessionItems {

    /** Stripe takes no less, in the smallest unit of the currencies that have cents. */
    private static final long SMALLEST_TOTAL = 50;

    private SessionItems() {}

    static List<JsonObject> read(Call call) {
        var asked = Json.each(call.params(), "line_items")
                .map(JsonElement::getAsJsonObject)
                .toList();
        if (asked.isEmpty()) {
            throw ApiError.missing("line_items");
        }
        var items = new ArrayList<JsonObject>();
        for (int i = 0; i < asked.size(); i++) {
            items.add(item(call, asked.get(i), "line_items[" + i + "]"));
        }
        requireOne(items, "currency", "All prices on a Checkout session must have the same currency.");
        requireOne(items, "price.recurring.interval", "Prices with different intervals");
        if (SessionRequest.isPayment(call) && total(items) < SMALLEST_TOTAL) {
            throw ApiError.invalid(
                    "amount_too_small", null, "The Checkout Session's total amount due must add up to at least 0.50.");
        }
        return items;
    }

    static long total(List<JsonObject> items) {
        return items.stream()
                .mapToLong(item -> item.get("amount_total").getAsLong())
                .sum();
    }

    private static JsonObject item(Call call, JsonObject asked, String param) {
        long quantity = Json.number(asked, "quantity")
                .orElseThrow(() -> ApiError.invalid(
                        null, param + "[quantity]", "Quantity is required. Add `quantity` to `" + param + "`"));
        var price = asked.has("price_data") ? made(call, asked, param) : listed(call, asked, param);
        long amount = price.get("unit_amount").getAsLong() * quantity;
        var product = call.change().get(Kind.PRODUCT, price.get("product").getAsString());
        return Json.set(
                Templates.of("line_item"),
                "id",
                "li_" + Ids.random(24),
                "amount_subtotal",
                amount,
                "amount_total",
                amount,
                "currency",
                price.get("currency"),
                "description",
                product.get("name"),
                "metadata",
                Json.at(asked, "metadata").orElseGet(JsonObject::new),
                "price",
                price,
                "quantity",
                quantity);
    }

    /** A price and a product for this line only; neither can be sold again. */
    private static JsonObject made(Call call, JsonObject asked, String param) {
        if (asked.has("price")) {
            throw ApiError.invalid(null, param, "You may only specify one of these parameters: price, price_data.");
        }
        if (!SessionRequest.isPayment(call)) {
            throw ApiError.unsupported("price_data in a subscription session", param + "[price_data]");
        }
        var data = asked.getAsJsonObject("price_data");
        long amount = Json.number(data, "unit_amount")
                .orElseThrow(() -> ApiError.missing(param + "[price_data][unit_amount]"));
        requireMore(amount, param + "[price_data][unit_amount]");
        var product = product(call, data, param);
        var price = Json.set(
                Templates.of("price"),
                "id",
                Kind.PRICE.newId(),
                "active",
                false,
                "created",
                call.change().now(),
                "currency",
                data.get("currency").getAsString().toLowerCase(Locale.ROOT),
                "product",
                product.get("id"),
                "type",
                "one_time",
                "unit_amount",
                amount,
                "unit_amount_decimal",
                String.valueOf(amount));
        call.change().put(Kind.PRICE, price);
        return price;
    }

    private static void requireMore(long amount, String param) {
        if (amount < 0) {
            throw ApiError.invalid(
                    "parameter_invalid_integer", param, "This value must be greater than or equal to 0.");
        }
        if (amount == 0) {
            throw ApiError.unsupported("a price of zero in a checkout session", param);
        }
    }

    private static JsonObject product(Call call, JsonObject data, String param) {
        var asked = Json.at(data, "product_data")
                .map(JsonElement::getAsJsonObject)
                .orElseThrow(() -> ApiError.missing(param + "[price_data][product_data]"));
        var product = Json.set(
                Templates.of("product"),
                "id",
                Kind.PRODUCT.newId(),
                "active",
                false,
                "created",
                call.change().now(),
                "updated",
                call.change().now(),
                "name",
                asked.get("name"),
                "description",
                Json.text(asked, "description").orElse(null),
                "metadata",
                Json.at(asked, "metadata").orElseGet(JsonObject::new));
        call.change().put(Kind.PRODUCT, product);
        return product;
    }

    private static JsonObject listed(Call call, JsonObject asked, String param) {
        var id = Json.text(asked, "price").orElseThrow(() -> ApiError.missing(param + "[price]"));
        var price = call.named(Kind.PRICE, "price", param + "[price]", id);
        if (!Json.flag(price, "active")) {
            throw ApiError.invalid(
                    null, param + "[price]", "The price specified is inactive. This field only accepts active prices.");
        }
        var recurring = Json.at(price, "recurring").isPresent();
        if (recurring && SessionRequest.isPayment(call)) {
            throw ApiError.invalid(
                    null,
                    param + "[price]",
                    "You specified `payment` mode but passed a recurring price. Either switch to `subscription` mode or use only one-time prices.");
        }
        if (!recurring && !SessionRequest.isPayment(call)) {
            throw ApiError.unsupported("a one-time price in a subscription session", param + "[price]");
        }
        requireMore(price.get("unit_amount").getAsLong(), param + "[price]");
        return price;
    }

    private static void requireOne(List<JsonObject> items, String field, String what) {
        Set<JsonElement> values =
                items.stream().flatMap(item -> Json.at(item, field).stream()).collect(Collectors.toSet());
        if (values.size() > 1 && field.equals("currency")) {
            throw ApiError.invalid(null, "line_items", what);
        }
        if (values.size() > 1) {
            throw ApiError.unsupported(what, "line_items");
        }
    }
}
