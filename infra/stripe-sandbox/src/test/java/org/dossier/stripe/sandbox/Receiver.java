package org.dossier.stripe.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpServer;

/** The product's side of a webhook, in small: verifies with stripe-java and remembers. */
final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final List<Event> verified = new CopyOnWriteArrayList<>();
    private final List<String> refused = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedQueue<Integer> answers = new ConcurrentLinkedQueue<>();

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var planned = answers.poll();
            var verdict = verify(body, exchange.getRequestHeaders().getFirst("Stripe-Signature"));
            exchange.sendResponseHeaders(planned == null ? verdict : planned, -1);
            exchange.close();
        });
        server.start();
    }

    private int verify(String body, String signature) {
        try {
            verified.add(Webhook.constructEvent(body, signature, Running.SECRET));
            return 200;
        } catch (SignatureVerificationException e) {
            refused.add(String.valueOf(e.getMessage()));
            return 400;
        }
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/stripe/webhook";
    }

    void answerNext(int status) {
        answers.add(status);
    }

    List<Event> events() {
        return verified;
    }

    List<String> types() {
        return verified.stream().map(Event::getType).toList();
    }

    List<String> refused() {
        return refused;
    }

    /** Waits until what has been received is as wanted; a real HTTP delivery has no other sign. */
    List<Event> await(Predicate<List<Event>> wanted) throws InterruptedException {
        var patience = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (!wanted.test(verified)) {
            if (System.nanoTime() > patience) {
                throw new AssertionError("Received only " + types() + ", refused " + refused);
            }
            Thread.sleep(20);
        }
        return new ArrayList<>(verified);
    }

    Event await(String type) throws InterruptedException {
        return await(events -> events.stream().anyMatch(event -> event.getType().equals(type))).stream()
                .filter(event -> event.getType().equals(type))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
