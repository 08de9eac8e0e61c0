package org.dossier.booking.consultations.offer;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.quarkus.logging.Log;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.dossier.booking.RealParts;
import org.dossier.booking.consultations.AnExpert;

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

    SlotsSpeedTest(AnExpert anExpert) {
        this.anExpert = anExpert;
    }

    @Test
    void freeSlotsOfTwentyExpertsComeSoon() throws Exception {
        var experts = IntStream.range(0, 20).mapToObj(i -> anExpert.inBerlin()).toList();
        try (var client = HttpClient.newHttpClient();
                var pool = Executors.newFixedThreadPool(CONNECTIONS)) {
            var all = experts.stream().map(expert -> "&expert=" + expert.slug()).collect(Collectors.joining());
            measure(client, pool, "one expert", "&expert=" + experts.getFirst().slug());
            measure(client, pool, "20 experts in one answer", all);
        }
    }

    private void measure(HttpClient client, ExecutorService pool, String what, String query) throws Exception {
        var requests = Collections.nCopies(
                ROUNDS, (Callable<Long>) () -> ask(client, "api/consultations/slots?days=60" + query));
        times(pool.invokeAll(requests)); // warms up
        var times = times(pool.invokeAll(requests));
        Log.infof("Free slots of %s over 60 days: %s", what, inWords(times));
        assertTrue(times.get(times.size() / 2) < 1_000, () -> inWords(times));
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
