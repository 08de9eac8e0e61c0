package org.dossier.gateway.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import jakarta.enterprise.inject.spi.CDI;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

import org.dossier.gateway.routing.Upstreams;
import org.dossier.kit.test.Eventually;

/** A real HTTP server in the place of one replica of a service; it answers as told and remembers what it was asked. */
public final class StubService {

    private static final Map<String, StubService> RUNNING = new ConcurrentHashMap<>();

    /** What was asked. */
    public record Asked(String method, String target, Headers headers, byte[] body) {
        /** A header's first value. */
        public @Nullable String header(String name) {
            return headers.getFirst(name);
        }
    }

    /** Answers one request. */
    public interface Answer {
        /** Writes the whole response. */
        void to(HttpExchange exchange, Asked asked) throws IOException;
    }

    private final int port;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private volatile boolean probed;
    private @Nullable HttpServer server;

    private StubService(int port) {
        this.port = port;
    }

    /** report-service's first replica. */
    public static StubService report() {
        return at("gateway.upstreams.report", 0);
    }

    /** Its second. */
    public static StubService secondReport() {
        return at("gateway.upstreams.report", 1);
    }

    /** subscriber-service. */
    public static StubService subscriber() {
        return at("gateway.upstreams.subscriber", 0);
    }

    /** booking-service. */
    public static StubService booking() {
        return at("gateway.upstreams.booking", 0);
    }

    private static StubService at(String property, int index) {
        var address =
                ConfigProvider.getConfig().getValue(property, String.class).split(",")[index];
        return RUNNING.computeIfAbsent(
                address, key -> new StubService(URI.create(key).getPort()));
    }

    /** Starts it if it is not running, with no answers but "ready", and waits until the gateway knows. */
    public StubService running() {
        asked.clear();
        answers.clear();
        answers.put("/q/health/ready", text(200, "text/plain", "ready"));
        if (server == null) {
            probed = false;
            start();
        }
        untilItIsSeen();
        return this;
    }

    /** Until the gateway has looked here since the start and knows what it saw. */
    private void untilItIsSeen() {
        var gateway = CDI.current().select(Upstreams.class).get();
        Eventually.within(
                Duration.ofSeconds(10),
                "the gateway sees the service at port " + port,
                () -> probed
                        && gateway.states().entrySet().stream()
                                .anyMatch(seen -> seen.getKey().endsWith(":" + port)
                                        && seen.getValue().startsWith("READY")));
    }

    private void start() {
        try {
            var started = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), port), 0);
            started.createContext("/", this::serve);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.start();
            server = started;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops it at once, as a killed process does. */
    public void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    /** Answers a path. */
    public StubService on(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    /** Answers a path with a page that may be cached and holds the nonce it was given, twice. */
    public StubService publicPage(String path, String text) {
        return on(path, (exchange, request) -> {
            exchange.getResponseHeaders().set("Cache-Control", "public, max-age=60");
            var nonce = request.header("Dossier-Nonce");
            send(exchange, 200, "text/html; charset=utf-8", page(text, nonce));
        });
    }

    /** A page of some length. */
    public static String page(String text, @Nullable String nonce) {
        return "<html><script nonce=\"" + nonce + "\"></script>" + (text + " ").repeat(80) + "<script nonce=\"" + nonce
                + "\"></script></html>";
    }

    /** A fixed answer. */
    public static Answer text(int status, String type, String body) {
        return (exchange, request) -> send(exchange, status, type, body);
    }

    /** Sends a whole text. */
    public static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0 && !exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private void serve(HttpExchange exchange) throws IOException {
        var request = new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders(),
                exchange.getRequestBody().readAllBytes());
        var path = exchange.getRequestURI().getPath();
        if (path.startsWith("/q/")) {
            probed = true;
        } else {
            asked.add(request);
        }
        answers.getOrDefault(path, text(404, "text/plain", "none")).to(exchange, request);
    }

    /** All that was asked for this path, health probes apart. */
    public List<Asked> asked(String path) {
        var found = new ArrayList<Asked>();
        for (var request : asked) {
            if (URI.create(request.target()).getPath().equals(path)) {
                found.add(request);
            }
        }
        return found;
    }

    /** The only one. */
    public Asked onlyAsked(String path) {
        var found = asked(path);
        if (found.size() != 1) {
            throw new AssertionError(path + " was asked for " + found.size() + " times");
        }
        return found.getFirst();
    }

    /** All that was asked. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }
}
