package org.dossier.booking.consultations.calls;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.quarkus.logging.Log;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.dossier.booking.RealParts;
import org.dossier.booking.consultations.AnExpert;
import org.dossier.booking.consultations.availability.Slots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Free slots of 20 experts over 60 days at 16 connections. The bound here only catches a query for each expert or day; the
 * figure of the documentation is measured on a quiet machine with {@code -Ddossier.slots.rounds=2000}.
 */
@QuarkusTest
@WithTestResource(RealParts.class)
class SlotsSpeedTest {
    private static final int ROUNDS = Integer.getInteger("dossier.slots.rounds", 200);
    private static final int CONNECTIONS = 16;

    @TestHTTPResource
    URI site;

    private final AnExpert anExpert;
    private final Slots slots;
    private final Clock clock;

    SlotsSpeedTest(AnExpert anExpert, Slots slots, Clock clock) {
        this.anExpert = anExpert;
        this.slots = slots;
        this.clock = clock;
    }

    @Test
    void freeSlotsOfTwentyExpertsComeSoon() throws Exception {
        var experts = IntStream.range(0, 20).mapToObj(i -> anExpert.inBerlin()).toList();
        try (var client = HttpClient.newHttpClient();
                var pool = Executors.newFixedThreadPool(CONNECTIONS)) {
            var requests = new ArrayList<Callable<Long>>();
            for (int i = 0; i < ROUNDS; i++) {
                var slug = experts.get(i % experts.size()).slug();
                requests.add(() -> ask(client, "api/consultations/slots?days=60&expert=" + slug));
            }
            times(pool.invokeAll(requests)); // warms up
            var times = times(pool.invokeAll(requests));
            Log.infof("Free slots of one expert over 60 days: %s", inWords(times));
            assertTrue(times.get(times.size() / 2) < 1_000, () -> inWords(times));
        }
        var ids = experts.stream().map(AnExpert.Made::id).toList();
        var now = clock.instant();
        var all = IntStream.range(0, 50)
                .mapToObj(i -> {
                    var began = System.nanoTime();
                    slots.free(ids, Duration.ofHours(1), now, now.plus(Duration.ofDays(60)));
                    return (System.nanoTime() - began) / 1_000_000;
                })
                .sorted()
                .toList();
        Log.infof("Free slots of 20 experts over 60 days, one after the other: %s", inWords(all));
    }

    private long ask(HttpClient client, String path) throws Exception {
        var began = System.nanoTime();
        var answer = client.send(
                HttpRequest.newBuilder(site.resolve("/" + path)).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode());
        return (System.nanoTime() - began) / 1_000_000;
    }

    private static List<Long> times(List<Future<Long>> asked) throws Exception {
        var times = new ArrayList<Long>();
        for (var one : asked) {
            times.add(one.get());
        }
        times.sort(null);
        return times;
    }

    private static String inWords(List<Long> times) {
        return "median %d ms, p99 %d ms, of %d"
                .formatted(times.get(times.size() / 2), times.get(times.size() * 99 / 100), times.size());
    }
}
