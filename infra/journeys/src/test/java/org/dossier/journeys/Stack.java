package org.dossier.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The whole product, as {@code ./dossier up} starts it, once for all journeys; stopped when the last has ended. With
 * {@code -Ddossier.stack.port} and {@code -Ddossier.stack.data} one that runs already is used, and left running; its
 * clock moves if it was started with {@code DOSSIER_CLOCK_FILE=<data>/clock-offset}.
 */
final class Stack {
    private static final Path ROOT = Path.of(System.getProperty("dossier.root")).toAbsolutePath();
    private static @Nullable Stack running;

    private final int port;
    private final Path data;
    private final boolean ours;

    private Stack(int port, Path data, boolean ours) {
        this.port = port;
        this.data = data;
        this.ours = ours;
    }

    static synchronized Stack running() {
        if (running == null) {
            var stack = given();
            running = stack;
            if (stack.ours) {
                stack.up();
            }
            stack.awaitAllReady();
        }
        return running;
    }

    static synchronized void stopIfRunning() {
        if (running != null && running.ours) {
            running.down();
        }
        running = null;
    }

    private static Stack given() {
        var port = System.getProperty("dossier.stack.port");
        return port == null
                ? new Stack(freeBase(), newDirectory(), true)
                : new Stack(Integer.parseInt(port), Path.of(System.getProperty("dossier.stack.data")), false);
    }

    /** The public address of a page. */
    String url(String path) {
        return "http://localhost:" + port + path;
    }

    /** The address of the Stripe sandbox. */
    String sandbox(String path) {
        return "http://localhost:" + (port + 5) + path;
    }

    /** The address of the page where mail is looked at. */
    String mail(String path) {
        return "http://localhost:" + (port + 6) + path;
    }

    /** The address of a page of Keycloak's. */
    String keycloak(String path) {
        return "http://localhost:" + (port + 4) + path;
    }

    /** The JDBC address of a database. */
    String database(String name) {
        return "jdbc:postgresql://127.0.0.1:" + (port + 7) + "/" + name;
    }

    /** How many lines of a process's log hold these words. */
    long linesIn(String part, String words) {
        // Each byte a sign: a log that is being written may end within one.
        try (var lines = Files.lines(logs().resolve(part + ".log"), StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.contains(words)).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts what is not running; also after a part was killed together with its supervisor. */
    void up() {
        dossier(Duration.ofMinutes(8), "up", "--detach", "--port", String.valueOf(port), "--data", data.toString());
    }

    void down() {
        dossier(Duration.ofMinutes(2), "down", "--data", data.toString());
    }

    /** Stripe, as far as tests may move it. */
    Sandbox stripe() {
        return new Sandbox(sandbox(""), secret("sandbox-api-key"));
    }

    /** Lets time pass in every application and in the sandbox, as for all who wait. */
    synchronized void letPass(Duration time) {
        stripe().advance(time);
        try {
            Files.writeString(clockFile(), ahead().plus(time).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the applications take for now. */
    Instant now() {
        return Instant.now().plus(ahead());
    }

    /** Their day, in UTC. */
    LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }

    /** The same up to a moment; nothing if it lies behind. */
    void letPassUntil(Instant moment) {
        var time = Duration.between(now(), moment);
        if (time.isPositive()) {
            letPass(time);
        }
    }

    private Duration ahead() {
        try {
            return Files.exists(clockFile()) ? Duration.parse(Files.readString(clockFile())) : Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As by {@code kill -9}; the supervisor starts it again. */
    void kill(String part) {
        try {
            var file = Files.readString(data.resolve(part).resolve(part + ".pid"));
            var pid = Long.parseLong(file.substring(0, file.indexOf(' ')));
            var process = ProcessHandle.of(pid).orElseThrow();
            process.destroyForcibly();
            process.onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until every part answers that it is ready. */
    void awaitAllReady() {
        var checks = Stream.concat(
                        Stream.of(0, 1, 2, 3).map(n -> "http://localhost:" + (port + n + 1000) + "/q/health/ready"),
                        Stream.of(
                                url("/"),
                                url("/plans"),
                                url("/courses"),
                                sandbox("/_sim/health"),
                                mail("/health"),
                                "http://localhost:" + (port + 4) + "/realms/dossier"))
                .toList();
        checks.forEach(address ->
                Eventually.within(Duration.ofSeconds(90), address + " is ready", () -> answersWell(address)));
    }

    private static boolean answersWell(String address) {
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** One log per process. */
    Path logs() {
        return data.resolve("logs");
    }

    /** A secret of this data directory, by its name in {@code secrets.properties}. */
    String secret(String name) {
        var secrets = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return secrets.getProperty(name);
    }

    private Path clockFile() {
        return data.resolve("clock-offset");
    }

    private void dossier(Duration limit, String... arguments) {
        var command = new ArrayList<String>();
        command.add(ROOT.resolve("dossier").toString());
        command.addAll(List.of(arguments));
        var log = data.resolveSibling(data.getFileName() + "-" + arguments[0] + ".log");
        var builder = new ProcessBuilder(command)
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("DOSSIER_CLOCK_FILE", clockFile().toString());
        builder.environment().put("DOSSIER_AOT", "off"); // recording start-up caches would double the time to stop
        builder.environment().put("DOSSIER_BUILD", "never"); // the reactor has just packaged everything
        try {
            var process = builder.start();
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("./dossier " + arguments[0] + " took longer than " + limit);
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException("./dossier " + arguments[0] + " failed:\n" + Files.readString(log));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for ./dossier " + arguments[0], e);
        }
    }

    private static Path newDirectory() {
        try {
            var parent = Path.of("target", "stacks").toAbsolutePath();
            Files.createDirectories(parent);
            return Files.createTempDirectory(parent, "stack-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freeBase() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(200, 290) * 100)
                .limit(50)
                .filter(base -> IntStream.rangeClosed(0, 11).allMatch(n -> isFree(base + n) && isFree(base + 1000 + n)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No free range of ports for the stack."));
    }

    private static boolean isFree(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
            return false;
        } catch (IOException nobodyListens) {
            return true;
        }
    }
}
