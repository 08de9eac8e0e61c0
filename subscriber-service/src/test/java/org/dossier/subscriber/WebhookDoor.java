package org.dossier.subscriber;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Stands between the sandbox and the service, so that webhooks can get lost without a trace. */
final class WebhookDoor implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpServer server;
    private final String service;
    private volatile boolean losing;

    private WebhookDoor(HttpServer server, String service) {
        this.server = server;
        this.service = service;
    }

    static WebhookDoor openTo(String service) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var door = new WebhookDoor(server, service);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/stripe/webhook", door::pass);
            server.createContext("/lose", exchange -> door.set(exchange, true));
            server.createContext("/deliver", exchange -> door.set(exchange, false));
            server.start();
            return door;
        } catch (IOException e) {
            throw new UncheckedIOException("The webhook door finds no free port.", e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void set(HttpExchange exchange, boolean lose) throws IOException {
        losing = lose;
        answer(exchange, 200);
    }

    private void pass(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        answer(
                exchange,
                losing ? 200 : forward(body, exchange.getRequestHeaders().getFirst("Stripe-Signature")));
    }

    private int forward(byte[] body, String signature) throws IOException {
        try {
            var request = HttpRequest.newBuilder(URI.create(service + "/stripe/webhook"))
                    .header("Content-Type", "application/json")
                    .header("Stripe-Signature", signature)
                    .POST(BodyPublishers.ofByteArray(body))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
