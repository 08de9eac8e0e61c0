package org.dossier.subscriber;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.dossier.kit.test.Eventually;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What tests do at the Stripe sandbox: pay as a person would, and make it misbehave. */
@Singleton
public class StripeControl {
    /** Pays. */
    public static final String GOOD_CARD = "4242424242424242";

    /** Is declined at once. */
    public static final String DECLINED_CARD = "4000000000000002";

    /** Asks the bank. */
    public static final String CARD_WITH_3DS = "4000002500003155";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI base;
    private final URI door;

    StripeControl(
            @ConfigProperty(name = "dossier.stripe.api-base") URI base,
            @ConfigProperty(name = "test.webhook-door") URI door) {
        this.base = base;
        this.door = door;
    }

    /** From here on webhooks get lost on their way, though Stripe takes them for delivered. */
    public void loseWebhooks() {
        post(door.resolve("/lose"), Map.of());
    }

    /** Webhooks arrive again; what was lost stays lost. */
    public void deliverWebhooks() {
        post(door.resolve("/deliver"), Map.of());
    }

    /** Fills in the payment page; the answer redirects where the browser would go. */
    public HttpResponse<String> pay(String page, String card) {
        return post(
                URI.create(page),
                Map.of("number", card, "expiry", "12 / 39", "cvc", "123", "name", "Ana", "email", "ana@example.org"));
    }

    /** Pays with a good card; the address where Stripe sends the browser back to. */
    public String payAndComeBack(String page) {
        return pay(page, GOOD_CARD).headers().firstValue("Location").orElseThrow();
    }

    /** Moves Stripe's clock, and waits until all that the time brings was told, to everybody. */
    public void advance(Duration time) {
        sim("clock/advance", Map.of("seconds", String.valueOf(time.toSeconds())));
        awaitDelivered();
    }

    /** After a test: webhooks arrive, nothing fails on demand any more, and Stripe's schema was kept in every call. */
    public void setRight() {
        deliverWebhooks();
        sim("reset-faults", Map.of());
        assertEquals(0, sim("violations").path("count").asInt(), sim("violations")::toString);
        assertEquals(List.of(), unsupported());
    }

    /** The next calls of this kind go wrong, in one of the sandbox's ways. */
    public void breakNext(int calls, String method, String path, String mode) {
        sim("faults", Map.of("method", method, "path", path, "mode", mode, "count", String.valueOf(calls)));
    }

    /** Answers the bank's question on the page that {@link #pay} led to. */
    public HttpResponse<String> authenticate(HttpResponse<String> paid, String outcome) {
        var page = paid.request()
                .uri()
                .resolve(paid.headers().firstValue("Location").orElseThrow());
        return post(page, Map.of("outcome", outcome));
    }

    /** All that the sandbox has to tell was told, however much it was. */
    public void awaitDelivered() {
        Eventually.within(Duration.ofMinutes(2), "all webhooks were delivered", () -> {
            var states = sim("webhooks/deliveries").path("data").findValuesAsText("status");
            return !states.contains("pending") && !states.contains("held");
        });
    }

    /** What we asked for and the sandbox does not do. */
    public List<String> unsupported() {
        var asked = new ArrayList<String>();
        sim("unsupported")
                .path("data")
                .forEach(note -> asked.add(note.path("path").asText()));
        return asked;
    }

    /** A control of the sandbox, such as {@code webhooks/rules}. */
    public JsonNode sim(String control, Map<String, String> values) {
        return json(post(base.resolve("/_sim/" + control), values));
    }

    /** What the sandbox noted, such as {@code violations}. */
    public JsonNode sim(String control) {
        return json(
                send(HttpRequest.newBuilder(base.resolve("/_sim/" + control)).GET()));
    }

    public HttpResponse<String> post(URI address, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("The sandbox does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            if (response.statusCode() >= 400) {
                throw new IllegalStateException("The sandbox says: " + response.body());
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
