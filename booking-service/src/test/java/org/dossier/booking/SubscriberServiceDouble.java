package org.dossier.booking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * subscriber-service's internal API of payments, as far as this service asks it; refuses who has no token. What became
 * of a payment is told by {@link PaymentsNextDoor}. Both services together are tried in the journeys.
 */
final class SubscriberServiceDouble implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;

    private SubscriberServiceDouble(HttpServer server) {
        this.server = server;
    }

    static SubscriberServiceDouble start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/internal/payments", SubscriberServiceDouble::answer);
            server.start();
            return new SubscriberServiceDouble(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var token = exchange.getRequestHeaders().getFirst("Authorization");
        var id = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (token == null || !token.startsWith("Bearer ")) {
            send(exchange, 401, "{}");
        } else if (exchange.getRequestURI().getPath().endsWith("/expiry")) {
            send(exchange, 200, "{\"state\":\"EXPIRED\"}");
        } else {
            var request = JSON.readTree(exchange.getRequestBody());
            long amount = 0;
            for (var line : request.path("lines")) {
                amount +=
                        line.path("quantity").asLong() * line.path("unitMinor").asLong();
            }
            send(exchange, 201, """
                    {"id":"%1$s","state":"OPEN","checkoutUrl":"https://checkout.example/%1$s","amountMinor":%2$d,
                     "currency":"%3$s","expiresAt":"%4$s"}""".formatted(
                            id,
                            amount,
                            request.path("currency").asText(),
                            request.path("expiresAt").asText()));
        }
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
