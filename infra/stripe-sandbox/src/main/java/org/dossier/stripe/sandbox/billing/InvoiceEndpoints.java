package org.dossier.stripe.sandbox.billing;

import java.util.List;

import com.google.gson.JsonElement;

import org.dossier.stripe.sandbox.http.Endpoint;
import org.dossier.stripe.sandbox.http.Supported;
import org.dossier.stripe.sandbox.store.Json;
import org.dossier.stripe.sandbox.store.Kind;

/** The API of invoices and of what pays them; to read only. */
final class InvoiceEndpoints implements Endpoint.Source {

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/v1/invoices",
                        "p_invoice_list",
                        "list:invoice",
                        paged("customer", "subscription", "status", "created", "created.*"),
                        call -> call.page(
                                Kind.INVOICE,
                                call.fieldAsAsked("customer", "customer")
                                        .and(call.fieldAsAsked(
                                                "subscription", "parent.subscription_details.subscription"))
                                        .and(call.fieldAsAsked("status", "status"))
                                        .and(call.createdAsAsked()))),
                Endpoint.get(
                        "/v1/invoices/:id",
                        "p_retrieve",
                        "invoice",
                        Supported.of(),
                        call -> call.subject(Kind.INVOICE, "invoice")),
                Endpoint.get(
                        "/v1/invoices/:id/lines",
                        "p_session_line_items",
                        "list:invoice_line",
                        paged(),
                        call -> call.page(Json.each(call.subject(Kind.INVOICE, "invoice"), "lines.data")
                                .map(JsonElement::getAsJsonObject)
                                .toList())),
                Endpoint.get(
                        "/v1/invoice_payments",
                        "p_invoice_payment_list",
                        "list:invoice_payment",
                        paged("invoice", "status", "payment.type=payment_intent", "payment.payment_intent"),
                        call -> call.page(
                                Kind.INVOICE_PAYMENT,
                                call.fieldAsAsked("invoice", "invoice")
                                        .and(call.fieldAsAsked("status", "status"))
                                        .and(call.fieldAsAsked("payment.payment_intent", "payment.payment_intent")))),
                retrieve("invoice_payments", Kind.INVOICE_PAYMENT),
                Endpoint.get(
                        "/v1/payment_intents",
                        "p_payment_intent_list",
                        "list:payment_intent",
                        paged("customer", "created", "created.*"),
                        call -> call.page(
                                Kind.PAYMENT_INTENT,
                                call.fieldAsAsked("customer", "customer").and(call.createdAsAsked()))),
                retrieve("payment_intents", Kind.PAYMENT_INTENT),
                Endpoint.get(
                        "/v1/charges",
                        "p_charge_list",
                        "list:charge",
                        paged("customer", "payment_intent", "created", "created.*"),
                        call -> call.page(
                                Kind.CHARGE,
                                call.fieldAsAsked("customer", "customer")
                                        .and(call.fieldAsAsked("payment_intent", "payment_intent"))
                                        .and(call.createdAsAsked()))),
                retrieve("charges", Kind.CHARGE));
    }

    private static Endpoint retrieve(String path, Kind kind) {
        return Endpoint.get(
                "/v1/" + path + "/:id",
                "p_retrieve",
                kind.schema(),
                Supported.of(),
                call -> call.subject(kind, kind.schema()));
    }

    private static Supported paged(String... more) {
        var all = java.util.Arrays.copyOf(more, more.length + 3);
        all[more.length] = "limit";
        all[more.length + 1] = "starting_after";
        all[more.length + 2] = "ending_before";
        return Supported.of(all);
    }
}
