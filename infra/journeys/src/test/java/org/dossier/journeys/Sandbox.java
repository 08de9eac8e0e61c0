package org.dossier.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** What a test may do to Stripe: move its clock, lose or repeat its webhooks, and act as its dashboard does. */
final class Sandbox {
    private final String address;
    private final String key;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Sandbox(String address, String key) {
        this.address = address;
        this.key = key;
    }

    void advance(Duration time) {
        call("POST", "/_sim/clock/advance", Map.of("seconds", String.valueOf(time.toSeconds())));
    }

    /** The next so many deliveries never arrive, nor are they tried again. */
    void loseWebhooks(int count) {
        call("POST", "/_sim/webhooks/rules", Map.of("action", "drop", "count", String.valueOf(count)));
    }

    /** Sends every event of a customer once more, newest first, so many times. */
    void repeatWebhooksBackwards(String customer, int times) {
        call(
                "POST",
                "/_sim/webhooks/replay",
                Map.of("customer", customer, "order", "reverse", "times", String.valueOf(times)));
    }

    void forgetFaults() {
        call("POST", "/_sim/reset-faults", Map.of());
    }

    /** The ids of all deliveries until now. */
    Set<String> deliveries() {
        return all(call("GET", "/_sim/webhooks/deliveries", Map.of())).stream()
                .map(delivery -> delivery.get("id").getAsString())
                .collect(Collectors.toSet());
    }

    /** Of the deliveries that are not among these, how many wait to be sent or tried again. */
    long waitingBeside(Set<String> earlier) {
        return all(call("GET", "/_sim/webhooks/deliveries", Map.of())).stream()
                .filter(delivery -> !earlier.contains(delivery.get("id").getAsString()))
                .filter(delivery -> delivery.get("status").getAsString().equals("pending"))
                .count();
    }

    List<JsonObject> subscriptionsOf(String email) {
        return customersOf(email)
                .flatMap(customer ->
                        all(call("GET", "/v1/subscriptions?status=all&customer=" + customer, Map.of())).stream())
                .toList();
    }

    long paidInvoicesOf(String email) {
        return subscriptionsOf(email).stream()
                .map(subscription -> subscription.get("id").getAsString())
                .flatMap(id -> all(call("GET", "/v1/invoices?subscription=" + id, Map.of())).stream())
                .filter(invoice -> invoice.get("status").getAsString().equals("paid"))
                .count();
    }

    /** What a buyer has paid without a subscription. */
    long paymentsOf(String email) {
        return customersOf(email)
                .flatMap(customer -> all(call("GET", "/v1/payment_intents?customer=" + customer, Map.of())).stream())
                .filter(payment -> payment.get("status").getAsString().equals("succeeded"))
                .count();
    }

    /** Ends what somebody subscribed to, as staff would in Stripe's dashboard: at once, and without the portal. */
    void cancelAtOnce(String email) {
        subscriptionsOf(email).stream()
                .filter(subscription ->
                        !subscription.get("status").getAsString().equals("canceled"))
                .map(subscription -> subscription.get("id").getAsString())
                .forEach(id -> call("DELETE", "/v1/subscriptions/" + id, Map.of()));
    }

    /** What the sandbox was asked and could not do, or said against Stripe's types; a test ends with none. */
    String complaints() {
        var unsupported = call("GET", "/_sim/unsupported", Map.of());
        var violations = call("GET", "/_sim/violations", Map.of());
        return unsupported.get("count").getAsInt() + violations.get("count").getAsInt() == 0
                ? ""
                : unsupported + " " + violations;
    }

    /** Among the newest hundred. */
    private Stream<String> customersOf(String email) {
        return all(call("GET", "/v1/customers?limit=100", Map.of())).stream()
                .filter(customer -> email.equals(customer.get("email").getAsString()))
                .map(customer -> customer.get("id").getAsString());
    }

    private static List<JsonObject> all(JsonObject list) {
        return StreamSupport.stream(list.getAsJsonArray("data").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private JsonObject call(String method, String path, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + key);
        if (body.isEmpty()) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .method(method, BodyPublishers.ofString(body));
        }
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(method + " " + path + " was answered " + answer.body());
            }
            return JsonParser.parseString(answer.body()).getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
