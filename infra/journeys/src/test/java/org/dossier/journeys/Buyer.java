package org.dossier.journeys;

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
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * A client who buys while everything around breaks: what was not answered is asked for again, as people do.
 *
 * @param cookies of a signed-in session
 * @param token that goes with its forms
 */
record Buyer(Stack stack, String email, String cookies, String token) {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** A request that may fail. */
    private interface Attempt {
        HttpResponse<String> send() throws IOException, InterruptedException;
    }

    /** Enrols and pays; false if it is sold out. */
    boolean buySeat(String enrolments, String voucher) throws InterruptedException {
        var key = UUID.randomUUID().toString();
        var held = until(() -> post(enrolments, "key", key, "name", "A Buyer", "email", email, "voucher", voucher));
        if (held.statusCode() == 422) {
            held = until(() -> post(enrolments, "key", key, "name", "A Buyer", "email", email, "voucher", ""));
        }
        if (held.statusCode() == 409) {
            return false;
        }
        var booking = "/account/bookings/courses/" + key;
        var page = until(() -> post(booking + "/payment"))
                .headers()
                .firstValue("Location")
                .orElse("");
        if (page.startsWith(stack.sandbox("/c/pay/"))) {
            until(() -> send(page, "number", "4242424242424242", "expiry", "12/34", "cvc", "123", "name", "A Buyer"));
        }
        return true;
    }

    /** Wants one call with an expert at one time; whether it is theirs. */
    boolean bookCall(String expert, String kind, String at) throws InterruptedException {
        var path = "/consultations/" + expert + "/booking";
        var answer = until(() -> post(path, "kind", kind, "at", at, "zone", "UTC", "shown", "0", "question", ""));
        return answer.statusCode() == 303;
    }

    /** Asks again until the answer is no failure of ours. */
    private static HttpResponse<String> until(Attempt attempt) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                var answer = attempt.send();
                if (answer.statusCode() < 500 && answer.statusCode() != 429) {
                    return answer;
                }
            } catch (IOException down) {
                // It is being killed, and comes back.
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("No answer within " + PATIENCE);
            }
            TimeUnit.MILLISECONDS.sleep(300);
        }
    }

    private HttpResponse<String> post(String path, String... pairs) throws IOException, InterruptedException {
        var form = new StringBuilder("_csrf=" + encoded(token));
        append(form, pairs);
        var request = request(stack.url(path), form)
                .header("Cookie", cookies)
                .header("Origin", stack.url(""))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    private static HttpResponse<String> send(String address, String... pairs) throws IOException, InterruptedException {
        var form = new StringBuilder();
        append(form, pairs);
        return CLIENT.send(request(address, form).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String address, CharSequence form) {
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(20))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString()));
    }

    private static void append(StringBuilder form, String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            form.append(form.isEmpty() ? "" : "&").append(pairs[i]).append('=').append(encoded(pairs[i + 1]));
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
