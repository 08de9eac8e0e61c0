package org.dossier.stripe.sandbox.webhooks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.dossier.stripe.sandbox.store.Json;
import org.dossier.stripe.sandbox.store.Kind;
import org.dossier.stripe.sandbox.store.SimClock;
import org.dossier.stripe.sandbox.store.Store;

/**
 * Sends what is due, one after the other. Any answer but 2xx counts as failed, a redirect too, and is tried again after
 * growing pauses on the sandbox's clock; what was pending when the process died is sent after the restart.
 */
public final class Dispatcher implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(2),
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(6));

    private final Store store;
    private final SimClock clock;
    private final Deliveries deliveries;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();
    private final Semaphore news = new Semaphore(0);
    private final Thread thread = Thread.ofPlatform().name("webhooks").daemon().unstarted(this::run);
    private volatile boolean closed;

    public Dispatcher(Store store, SimClock clock, Deliveries deliveries) {
        this.store = store;
        this.clock = clock;
        this.deliveries = deliveries;
        store.onCommit(news::release);
    }

    public void start() {
        thread.start();
    }

    private void run() {
        while (!closed) {
            try {
                news.drainPermits();
                var due = store.change(deliveries::nextDue);
                if (due.isPresent()) {
                    send(due.get());
                } else {
                    news.tryAcquire(200, TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                e.printStackTrace();
                pause();
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(JsonObject delivery) throws InterruptedException {
        var attempt = attempt(delivery);
        if (closed) {
            return;
        }
        var code = attempt.get("status").getAsInt();
        store.run(change -> change.find(Kind.DELIVERY, delivery.get("id").getAsString())
                .ifPresent(kept -> deliveries.attempted(change, kept, attempt, code / 100 == 2, again(kept))));
    }

    private JsonObject attempt(JsonObject delivery) throws InterruptedException {
        if (Json.is(delivery, "tamper", "not_sent")) {
            return attempted(0, "failed as asked for at /_sim/webhooks/rules");
        }
        try {
            var response = client.send(request(delivery), HttpResponse.BodyHandlers.ofString());
            return attempted(response.statusCode(), shortened(response.body()));
        } catch (IOException | IllegalArgumentException e) {
            return attempted(0, e.toString());
        }
    }

    private JsonObject attempted(int status, String answer) {
        return Json.object("at", clock.millis() / 1000, "status", status, "answer", answer);
    }

    private HttpRequest request(JsonObject delivery) {
        var body = body(delivery);
        return HttpRequest.newBuilder(URI.create(delivery.get("url").getAsString()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Stripe/1.0 (+https://stripe.com/docs/webhooks)")
                .header("Stripe-Signature", signature(delivery, body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private String body(JsonObject delivery) {
        var event = store.change(
                change -> change.get(Kind.EVENT, delivery.get("event").getAsString()));
        if (Json.is(delivery, "tamper", "other_version")) {
            Json.set(event, "api_version", "2026-09-30.endive");
        }
        return Json.pretty(event);
    }

    private String signature(JsonObject delivery, String body) {
        var secrets = store.change(change -> change.find(
                        Kind.ENDPOINT_SECRET, delivery.get("endpoint").getAsString()))
                .map(kept ->
                        Json.each(kept, "secrets").map(JsonElement::getAsString).toList())
                .orElse(List.of());
        var used = Json.is(delivery, "tamper", "wrong_secret") ? List.of("whsec_nobody_has_this") : secrets;
        long age = Json.is(delivery, "tamper", "old_timestamp") ? 3600 : 0;
        return Signature.header(clock.realMillis() / 1000 - age, body, used);
    }

    private Optional<Long> again(JsonObject delivery) {
        int attempts = (int) Deliveries.attempts(delivery);
        return attempts < PAUSES.size()
                ? Optional.of(clock.millis() + PAUSES.get(attempts).toMillis())
                : Optional.empty();
    }

    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200);
    }

    /** Lets the thread end by itself: an interrupt in the middle of a write would close the journal's channel. */
    @Override
    public void close() {
        closed = true;
        client.shutdownNow();
        news.release();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
