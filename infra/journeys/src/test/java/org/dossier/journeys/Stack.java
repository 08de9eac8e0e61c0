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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/** The whole product, as {@code ./dossier up} starts it, once for all journeys; stopped when the last has ended. */
final class Stack {
    private static final Path ROOT = Path.of(System.getProperty("dossier.root")).toAbsolutePath();
    private static @Nullable Stack running;

    private final int port;
    private final Path data;
    private Duration moved = Duration.ZERO;

    private Stack(int port, Path data) {
        this.port = port;
        this.data = data;
    }

    static synchronized Stack running() {
        if (running == null) {
            var stack = new Stack(freeBase(), newDirectory());
            running = stack;
            stack.up();
            stack.awaitFrontPage();
        }
        return running;
    }

    static synchronized void stopIfRunning() {
        if (running != null) {
            running.down();
            running = null;
        }
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

    /** The base port, from which every other is counted. */
    int port() {
        return port;
    }

    /** The data directory, with logs and pid files. */
    Path data() {
        return data;
    }

    /** Starts what is not running; also after a part was killed together with its supervisor. */
    void up() {
        dossier(Duration.ofMinutes(8), "up", "--detach", "--port", String.valueOf(port), "--data", data.toString());
    }

    void down() {
        dossier(Duration.ofMinutes(2), "down", "--data", data.toString());
    }

    /** Lets time pass in every application and in the sandbox. */
    synchronized void moveClock(Duration by) {
        moved = moved.plus(by);
        try {
            Files.writeString(clockFile(), moved.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The gateway learns a moment after its own start that the services behind it are ready. */
    private void awaitFrontPage() {
        for (int tries = 0; tries < 60; tries++) {
            try (var client = HttpClient.newHttpClient()) {
                var request = HttpRequest.newBuilder(URI.create(url("/"))).build();
                if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(500);
            } catch (IOException e) {
                throw new UncheckedIOException("The front page cannot be reached.", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        throw new IllegalStateException("The front page does not answer 200 within half a minute of the start.");
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
