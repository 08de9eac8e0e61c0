package org.dossier.stripe.sandbox.customers;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import com.google.gson.JsonObject;

import org.dossier.stripe.sandbox.http.ApiError;
import org.dossier.stripe.sandbox.http.Call;
import org.dossier.stripe.sandbox.http.Endpoint;
import org.dossier.stripe.sandbox.http.Metadata;
import org.dossier.stripe.sandbox.http.Supported;
import org.dossier.stripe.sandbox.store.Change;
import org.dossier.stripe.sandbox.store.Ids;
import org.dossier.stripe.sandbox.store.Json;
import org.dossier.stripe.sandbox.store.Kind;
import org.dossier.stripe.sandbox.store.Templates;
import org.dossier.stripe.sandbox.webhooks.Events;

/** Customers: create, change, list, delete. */
public final class Customers implements Endpoint.Source {

    private static final String PATH = "/v1/customers";
    private static final List<String> TEXTS = List.of("email", "name", "phone", "description", "tax_exempt");

    private final Events events;

    public Customers(Events events) {
        this.events = events;
    }

    @Override
    public List<Endpoint> endpoints() {
        var fields = new String[] {
            "email",
            "name",
            "phone",
            "description",
            "metadata",
            "metadata.*",
            "address",
            "address.*",
            "preferred_locales[]",
            "tax_exempt"
        };
        return List.of(
                Endpoint.post(PATH, "p_customer", "customer", Supported.of(fields), this::create),
                Endpoint.get(
                        PATH,
                        "p_customer_list",
                        "list:customer",
                        Supported.of("limit", "starting_after", "ending_before", "email", "created", "created.*"),
                        Customers::list),
                Endpoint.get(PATH + "/:id", "p_retrieve", "customer", Supported.of(), this::retrieve),
                Endpoint.post(PATH + "/:id", "p_customer_update", "customer", withDefaultMethod(fields), this::update));
    }

    private static Supported withDefaultMethod(String[] fields) {
        var more = java.util.Arrays.copyOf(fields, fields.length + 1);
        more[fields.length] = "invoice_settings.default_payment_method";
        return Supported.of(more);
    }

    private JsonObject create(Call call) {
        var customer = blank(call.change());
        write(call, customer);
        events.happened(call.change(), "customer.created", customer);
        return customer;
    }

    /** A customer whom Checkout makes for somebody who comes without one. */
    public JsonObject createForCheckout(Change change, String email, String name) {
        var customer = Json.set(blank(change), "email", email, "name", name);
        change.put(Kind.CUSTOMER, customer);
        events.happened(change, "customer.created", customer);
        return customer;
    }

    private static JsonObject blank(Change change) {
        return Json.set(
                Templates.of("customer"),
                "id",
                Kind.CUSTOMER.newId(),
                "created",
                change.now(),
                "invoice_prefix",
                Ids.random(8).toUpperCase(Locale.ROOT));
    }

    private JsonObject update(Call call) {
        var customer = retrieve(call);
        var before = customer.deepCopy();
        call.text("invoice_settings.default_payment_method").ifPresent(method -> {
            call.named(Kind.PAYMENT_METHOD, "PaymentMethod", "invoice_settings[default_payment_method]", method);
            customer.getAsJsonObject("invoice_settings").addProperty("default_payment_method", method);
        });
        write(call, customer);
        events.updated(call.change(), "customer.updated", before, customer);
        return customer;
    }

    private static void write(Call call, JsonObject customer) {
        for (var field : TEXTS) {
            call.text(field).ifPresent(text -> Json.set(customer, field, text.isEmpty() ? null : text));
        }
        Json.at(call.params(), "preferred_locales").ifPresent(locales -> customer.add("preferred_locales", locales));
        Json.at(call.params(), "address").ifPresent(address -> customer.add("address", address(address)));
        Metadata.merge(customer, call.params());
        call.change().put(Kind.CUSTOMER, customer);
    }

    private static com.google.gson.JsonElement address(com.google.gson.JsonElement asked) {
        if (!(asked instanceof JsonObject given)) {
            return Json.element(null);
        }
        var address = new JsonObject();
        for (var part : List.of("city", "country", "line1", "line2", "postal_code", "state")) {
            Json.set(
                    address,
                    part,
                    Json.text(given, part).filter(text -> !text.isEmpty()).orElse(null));
        }
        return address;
    }

    private static JsonObject list(Call call) {
        Predicate<JsonObject> mail = customer -> call.text("email")
                .map(email -> Json.is(customer, "email", email))
                .orElse(true);
        return call.page(Kind.CUSTOMER, mail.and(call.createdAsAsked()));
    }

    private JsonObject retrieve(Call call) {
        return call.subject(Kind.CUSTOMER, "customer");
    }

    /** The customer that a parameter names, or 400. */
    public static JsonObject named(Call call, String param) {
        var id = call.text(param).orElseThrow(() -> ApiError.missing(param));
        return call.named(Kind.CUSTOMER, "customer", param, id);
    }
}
