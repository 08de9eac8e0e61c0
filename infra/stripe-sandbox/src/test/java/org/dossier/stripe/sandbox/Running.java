package org.dossier.stripe.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Price;
import com.stripe.model.checkout.Session;
import com.stripe.param.PriceCreateParams;
import com.stripe.param.checkout.SessionCreateParams;

/** A sandbox of the test's own, stripe-java to talk to it, and a browser without JavaScript. */
final class Running implements AutoCloseable {

    static final String KEY = "sk_test_sandbox";
    static final String SECRET = "whsec_test_secret";
    static final String GOOD = "4242424242424242";

    private final Sandbox sandbox;
    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private Running(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    static Running on(Path data) {
        return on(data, "");
    }

    static Running on(Path data, String webhookUrl) {
        return new Running(Sandbox.start(new Options(0, data, "", KEY, webhookUrl, SECRET)));
    }

    StripeClient stripe() {
        return stripe(0);
    }

    StripeClient stripe(int retries) {
        return StripeClient.builder()
                .setApiKey(KEY)
                .setApiBase(address())
                .setMaxNetworkRetries(retries)
                .build();
    }

    String address() {
        return "http://localhost:" + sandbox.port();
    }

    Price monthly() throws StripeException {
        return stripe().v1()
                .prices()
                .create(PriceCreateParams.builder()
                        .setCurrency("eur")
                        .setUnitAmount(4900L)
                        .setRecurring(PriceCreateParams.Recurring.builder()
                                .setInterval(PriceCreateParams.Recurring.Interval.MONTH)
                                .build())
                        .setProductData(PriceCreateParams.ProductData.builder()
                                .setName("Complete")
                                .build())
                        .build());
    }

    SessionCreateParams.Builder order(Price price) {
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.SUBSCRIPTION)
                .setSuccessUrl("http://localhost:1/welcome?session={CHECKOUT_SESSION_ID}")
                .setCancelUrl("http://localhost:1/plans")
                .addLineItem(SessionCreateParams.LineItem.builder()
                        .setPrice(price.getId())
                        .setQuantity(1L)
                        .build());
    }

    Session open() throws StripeException {
        return stripe().v1().checkout().sessions().create(order(monthly()).build());
    }

    Session read(Session session) throws StripeException {
        return stripe().v1().checkout().sessions().retrieve(session.getId());
    }

    /** A session that was paid with the good card. */
    Session paid() throws StripeException {
        var session = open();
        pay(session.getUrl(), GOOD);
        return read(session);
    }

    Page pay(String url, String card) {
        return submit(url, Map.of("number", card));
    }

    /** Submits a payment form, filled in well but for the given fields. */
    Page submit(String url, Map<String, String> fields) {
        Map<String, String> form = new LinkedHashMap<>(
                Map.of("email", "ana@example.org", "expiry", "12 / 34", "cvc", "123", "name", "Ana Reader"));
        form.putAll(fields);
        return post(url, form);
    }

    Page post(String url, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(absolute(url)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    Page get(String url) {
        return send(HttpRequest.newBuilder(URI.create(absolute(url))).build());
    }

    /** A raw call of the API, headers after the method and path. */
    Page call(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(absolute(path)))
                .header("Authorization", "Bearer " + KEY)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        return send(
                headers.length == 0 ? request.build() : request.headers(headers).build());
    }

    JsonObject sim(String path, String... namesAndValues) {
        Map<String, String> form = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return post("/_sim/" + path, form).json();
    }

    JsonObject simState(String path) {
        return get("/_sim/" + path).json();
    }

    void advanceTo(long seconds) {
        sim("clock/advance", "to", String.valueOf(seconds));
    }

    void advanceBy(long seconds) {
        sim("clock/advance", "seconds", String.valueOf(seconds));
    }

    private Page send(HttpRequest request) {
        try {
            var response = browser.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Page(response);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String absolute(String url) {
        return url.startsWith("http") ? url : address() + url;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What came back. */
    record Page(HttpResponse<byte[]> response) {

        int status() {
            return response.statusCode();
        }

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        String location() {
            return header("Location");
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        JsonObject json() {
            return JsonParser.parseString(text()).getAsJsonObject();
        }
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
