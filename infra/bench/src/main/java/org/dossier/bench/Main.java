package org.dossier.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.dossier.local.process.Readiness;

/**
 * {@code ./dossier bench}: four mixes against the running stack, beside the limit of this machine; with
 * {@code --bookings}, seats and slots instead.
 */
final class Main {
    private static final String PAID = "/reports/central-asia-security-chiefs-find-a-table";
    private static final int CONNECTIONS = 64;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final int MOST_WARM_UPS = 9;
    private static final double STILL_FASTER = 1.05;
    private static final Duration MEASURED = Duration.ofSeconds(10);

    private final int port;
    private final Processes processes;
    private final Load warmUp = new Load(WARM_UP, CONNECTIONS);
    private final Load load = new Load(MEASURED, CONNECTIONS);

    private Main(int port, Path data) {
        this.port = port;
        this.processes = new Processes(data);
    }

    /** Arguments: {@code --port N --data DIR --bookings --rounds N}, all optional. */
    public static void main(String[] arguments) throws Exception {
        var words = List.of(arguments);
        int port = Integer.parseInt(valueOf(words, "--port", "8080"));
        var data = Path.of(valueOf(words, "--data", ".dossier"));
        if (words.contains("--bookings")) {
            new Bookings(port, data).run(Integer.parseInt(valueOf(words, "--rounds", "1000")));
        } else {
            new Main(port, data).run();
        }
        System.exit(0); // Hyperfoil's threads are not daemons
    }

    private static String valueOf(List<String> words, String option, String otherwise) {
        int at = words.indexOf(option);
        return at >= 0 && at + 1 < words.size() ? words.get(at + 1) : otherwise;
    }

    private void run() throws IOException, InterruptedException {
        var cookie = SignIn.cookieOf("http://localhost:" + port, "ana@example.org", "dossier-demo-2026");
        var signedIn = Map.of("Cookie", cookie);
        System.out.printf("%-34s %9s %9s %9s %7s %12s%n", "", "req/s", "p50 ms", "p99 ms", "errors", "CPU ms/req");
        measure(new Mix("anonymous report page", port, PAID, Map.of()));
        measure(new Mix("subscriber's full page", port, PAID, signedIn));
        measure(new Mix("catalogue page", port, "/reports", Map.of()));
        measure(new Mix("JSON API", port, "/api/reports", Map.of()));
        measureTheWay(new Mix("JSON API, one report", port, "/api" + PAID, Map.of()));
        System.out.println();
        processes.residentMegabytes().forEach((name, size) -> System.out.printf("%-34s %9d MB resident%n", name, size));
    }

    private void measure(Mix mix) throws IOException, InterruptedException {
        var body = bodyOf(mix);
        System.out.printf("%s, %,d bytes%n", mix.name(), body.length);
        warm(mix);
        double before = processes.processorSeconds();
        var full = load.saturate(mix);
        double used = processes.processorSeconds() - before;
        print("  saturated", full, used / (full.perSecond() * MEASURED.toSeconds()) * 1000);
        print("  at half of that, open model", load.atRate(mix, (int) (full.perSecond() / 2)), Double.NaN);
        print("  limit: bare Vert.x", limit(mix, body), Double.NaN);
    }

    /** What the gateway adds: the same request through it and directly at the service, at half of what the gateway takes. */
    private void measureTheWay(Mix through) throws IOException, InterruptedException {
        var directly = through.at(through.name(), port + 1);
        System.out.printf("%s, %,d bytes%n", through.name(), bodyOf(through).length);
        warm(directly);
        warm(through);
        int half = (int) (load.saturate(through).perSecond() / 2);
        print("  through the gateway, half load", load.atRate(through, half), Double.NaN);
        print("  directly at the service, same load", load.atRate(directly, half), Double.NaN);
    }

    /** Until the compiler has done its work: a round that is no longer faster than the best before it. */
    private void warm(Mix mix) {
        double best = 0;
        double last = warmUp.saturate(mix).perSecond();
        for (int round = 1; round < MOST_WARM_UPS && last > best * STILL_FASTER; round++) {
            best = Math.max(best, last);
            last = warmUp.saturate(mix).perSecond();
        }
    }

    private Measured limit(Mix mix, byte[] body) throws InterruptedException {
        int barePort = port + 20;
        var bare = BareServer.serve(barePort, body);
        try {
            while (!Readiness.isListening(barePort)) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            var sameBytes = new Mix("limit", barePort, mix.path(), Map.of());
            warmUp.saturate(sameBytes);
            return load.saturate(sameBytes);
        } finally {
            bare.destroy();
            bare.waitFor();
        }
    }

    private static byte[] bodyOf(Mix mix) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + mix.port() + mix.path()));
        mix.headers().forEach(request::header);
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request.build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(
                        mix.path() + " answers " + answer.statusCode() + "; is the stack up with its demo?");
            }
            return answer.body();
        }
    }

    private static void print(String name, Measured measured, double processorMillis) {
        System.out.printf(
                "%-34s %,9.0f %9.2f %9.2f %7d %12s%n",
                name,
                measured.perSecond(),
                measured.p50(),
                measured.p99(),
                measured.errors(),
                Double.isNaN(processorMillis) ? "" : "%.3f".formatted(processorMillis));
    }
}
