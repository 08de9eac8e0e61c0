package org.dossier.booking.consultations.availability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

/** A server on this machine that counts who asks: a calendar, or a canary that nobody may reach. */
public final class CalendarServer implements AutoCloseable {
    private final HttpServer server;
    private final AtomicInteger hits = new AtomicInteger();
    private volatile HttpHandler answer = exchange -> send(exchange, 404, "");

    public CalendarServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("0.0.0.0"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            hits.incrementAndGet();
            answer.handle(exchange);
        });
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String address() {
        return "http://127.0.0.1:" + port() + "/calendar.ics";
    }

    public int hits() {
        return hits.get();
    }

    public void answers(String calendar) {
        answer = exchange -> send(exchange, 200, calendar);
    }

    public void fails() {
        answer = exchange -> send(exchange, 500, "no");
    }

    public void redirectsTo(String address) {
        answer = exchange -> {
            exchange.getResponseHeaders().set("Location", address);
            send(exchange, 302, "");
        };
    }

    /** Sends this for ever. */
    public void neverEnds(String line) {
        answer = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var bytes = line.getBytes(StandardCharsets.UTF_8);
            try (var body = exchange.getResponseBody()) {
                while (true) {
                    body.write(bytes);
                    body.flush();
                    Thread.sleep(5);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        var body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/calendar");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
