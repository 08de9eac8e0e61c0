package org.dossier.gateway.routing;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.dossier.gateway.routing.Replica.State;
import org.dossier.gateway.support.Browser;
import org.dossier.gateway.support.Reports;
import org.dossier.gateway.support.StubService;
import org.dossier.gateway.support.Surroundings;
import org.dossier.gateway.support.TestClock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
class ServiceFailureTest {

    private static final StubService.Answer DESK = StubService.text(200, "text/html", "desk");
    private final Browser browser = new Browser();
    private final StubService first = StubService.report();
    private final StubService second = StubService.secondReport();

    @Inject
    Upstreams upstreams;

    @ConfigProperty(name = "gateway.upstreams.report")
    String reportUrls;

    @BeforeEach
    void services() {
        Reports.running().on("/desk", DESK).on("/desk/reports", DESK);
        StubService.subscriber().running();
        // Whatever the test before has opened is over.
        TestClock.pass(Duration.ofSeconds(6));
    }

    @AfterEach
    void healthyAgain() {
        Reports.running();
        StubService.subscriber().running();
    }

    @Test
    @DisplayName("replicas take turns")
    void replicasTakeTurns() {
        for (int i = 0; i < 20; i++) {
            assertEquals(200, browser.get("/desk").statusCode());
        }
        assertEquals(10, first.asked("/desk").size());
        assertEquals(10, second.asked("/desk").size());
    }

    @Test
    @DisplayName("F33 a replica that is killed costs no reader a page, nor a form its effect")
    void killedReplicaCostsNothing() {
        first.stop();
        for (int i = 0; i < 20; i++) {
            assertEquals(200, browser.get("/desk").statusCode());
            assertEquals(200, browser.post("/desk/reports", "a=b").statusCode());
        }
        assertEquals(20, second.asked("/desk/reports").size());
    }

    @Test
    @DisplayName("a replica that is not ready gets no requests until it is")
    void unreadyReplicaIsLeftOut() throws InterruptedException {
        first.on("/q/health/ready", StubService.text(503, "text/plain", "no"));
        untilSeen(State.UNREADY);
        for (int i = 0; i < 6; i++) {
            browser.get("/desk");
        }
        assertEquals(0, first.asked("/desk").size());
        first.on("/q/health/ready", StubService.text(200, "text/plain", "yes"));
        untilSeen(State.READY, State.READY);
        for (int i = 0; i < 6; i++) {
            browser.get("/desk");
        }
        assertEquals(3, first.asked("/desk").size());
    }

    @Test
    @DisplayName("when no replica is ready, those that answer are asked all the same")
    void unreadyIsBetterThanNobody() throws InterruptedException {
        first.on("/q/health/ready", StubService.text(503, "text/plain", "no"));
        second.on("/q/health/ready", StubService.text(503, "text/plain", "no"));
        untilSeen(State.UNREADY, State.UNREADY);
        assertEquals(200, browser.get("/desk").statusCode());
    }

    @Test
    @DisplayName("F29 with a service down there is a page in our look, a document for programs, a fragment for htmx")
    void serviceDownIsSaidDecently() {
        StubService.subscriber().stop();
        var page = browser.get("/plans");
        assertEquals(503, page.statusCode());
        assertEquals("5", page.headers().firstValue("retry-after").orElseThrow());
        assertTrue(page.body().contains("<h1>") && page.body().contains("/dossier.css"), page.body());
        assertFalse(page.body().contains("{"), page.body());
        var document = browser.get("/api/plans");
        assertEquals(
                "application/problem+json",
                document.headers().firstValue("content-type").orElseThrow());
        assertTrue(document.body().contains("\"status\":503"), document.body());
        var fragment = browser.get("/plans", r -> r.header("HX-Request", "true"));
        assertTrue(fragment.body().startsWith("<div"), fragment.body());
        assertEquals(200, browser.get("/desk").statusCode());
    }

    @Test
    @DisplayName("F05 a service that says nothing costs two seconds here, and a form is not sent twice")
    void silentServiceTimesOut() {
        var answering = new CountDownLatch(1);
        StubService.subscriber().on("/account/slow", (exchange, asked) -> await(answering));
        long start = System.nanoTime();
        try {
            assertEquals(504, browser.post("/account/slow", "a=b").statusCode());
            assertTrue(System.nanoTime() - start < 8_000_000_000L);
        } finally {
            answering.countDown();
        }
        assertEquals(1, StubService.subscriber().asked("/account/slow").size());
    }

    @Test
    @DisplayName("a service that closes the connection on a page is asked once more, on a form is not")
    void closedConnectionIsRetriedForPagesOnly() {
        var failing = new boolean[] {true};
        StubService.Answer once = (exchange, asked) -> {
            if (failing[0]) {
                failing[0] = false;
                exchange.close();
                return;
            }
            StubService.send(exchange, 200, "text/html", "desk");
        };
        StubService.subscriber().on("/account/flaky", once);
        assertEquals(200, browser.get("/account/flaky").statusCode());
        failing[0] = true;
        assertEquals(502, browser.post("/account/flaky", "a=b").statusCode());
        assertEquals(3, StubService.subscriber().asked("/account/flaky").size());
    }

    @Test
    @DisplayName("F29 dead connections in the pool, however many, cost no reader a page")
    void deadConnectionsAreNotTriedInTurn() {
        var dead = ConcurrentHashMap.<Integer>newKeySet();
        var together = new CyclicBarrier(4);
        StubService.subscriber().on("/account/pooled", (exchange, asked) -> {
            dead.add(exchange.getRemoteAddress().getPort());
            await(together);
            StubService.send(exchange, 200, "text/html", "pooled");
        });
        IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(() -> new Browser().get("/account/pooled")))
                .toList()
                .forEach(CompletableFuture::join);
        assertEquals(4, dead.size());

        StubService.subscriber().on("/account/pooled", (exchange, asked) -> {
            if (dead.contains(exchange.getRemoteAddress().getPort())) {
                exchange.close();
            } else {
                StubService.send(exchange, 200, "text/html", "alive");
            }
        });
        assertEquals("alive", browser.get("/account/pooled").body());
    }

    @Test
    @DisplayName("after failures in a row a service is left alone, and asked again later")
    void failingServiceIsLeftAlone() {
        StubService.subscriber()
                .on("/plans", StubService.text(200, "text/html", "plans"))
                .on("/account/bad", (exchange, asked) -> exchange.close());
        assertEquals(200, browser.get("/plans").statusCode());
        for (int i = 0; i < 4; i++) {
            assertEquals(502, browser.post("/account/bad", "a=b").statusCode());
        }
        assertEquals(503, browser.post("/account/bad", "a=b").statusCode());
        assertEquals(4, StubService.subscriber().asked("/account/bad").size());
        TestClock.pass(Duration.ofSeconds(6));
        StubService.subscriber().on("/account/bad", StubService.text(200, "text/html", "good"));
        assertEquals(200, browser.post("/account/bad", "a=b").statusCode());
        assertEquals(200, browser.post("/account/bad", "a=b").statusCode());
    }

    @Test
    @DisplayName("a body that a service cuts off is cut off for the client too, never presented as whole")
    void cutOffBodyIsNotPresentedAsWhole() {
        StubService.subscriber().on("/account/cut", (exchange, asked) -> {
            exchange.getResponseHeaders().set("Content-Type", "application/pdf");
            exchange.sendResponseHeaders(200, 100_000);
            exchange.getResponseBody().write(new byte[50_000]);
            exchange.getResponseBody().flush();
            throw new java.io.IOException("cut");
        });
        var failed = false;
        try {
            browser.get("/account/cut");
        } catch (IllegalStateException e) {
            failed = true;
        }
        assertTrue(failed);
    }

    @Test
    @DisplayName("PUT, DELETE and PATCH arrive with their bodies")
    void otherMethodsArrive() {
        StubService.subscriber()
                .on(
                        "/api/account/x",
                        (exchange, asked) -> StubService.send(
                                exchange, 200, "text/plain", asked.method() + new String(asked.body())));
        for (var method : new String[] {"PUT", "PATCH", "DELETE", "POST"}) {
            var response = browser.send(browser.to("/api/account/x")
                    .method(method, BodyPublishers.ofString("body"))
                    .header("Origin", Surroundings.PUBLIC_URL));
            assertEquals(method + "body", response.body());
        }
    }

    @Test
    @DisplayName("204 and 304 pass without a body")
    void bodilessAnswersPass() {
        StubService.subscriber()
                .on("/api/account/none", (exchange, asked) -> {
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                })
                .on("/api/account/same", (exchange, asked) -> {
                    exchange.getResponseHeaders().set("ETag", "\"1\"");
                    exchange.sendResponseHeaders(asked.header("If-None-Match") == null ? 500 : 304, -1);
                    exchange.close();
                });
        assertEquals(204, browser.get("/api/account/none").statusCode());
        assertEquals(
                304,
                browser.get("/api/account/same", r -> r.header("If-None-Match", "\"1\""))
                        .statusCode());
        assertEquals(204, browser.get("/api/account/none").statusCode());
    }

    @Test
    @DisplayName("the services' API descriptions are gathered, also when one is down")
    void descriptionsAreGathered() throws InterruptedException {
        var openApi = "{\"openapi\":\"3.1.0\",\"paths\":{\"/api/plans\":{\"get\":{\"summary\":\"Plans <on> offer\"}},"
                + "\"/internal/x\":{\"get\":{\"summary\":\"secret\"}}}}";
        StubService.subscriber().on("/q/openapi", StubService.text(200, "application/json", openApi));
        var page = browser.get("/api/docs");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("Plans &lt;on&gt; offer"), page.body());
        assertFalse(page.body().contains("secret"), page.body());
        assertTrue(page.body().contains("cannot be fetched"), page.body());
        assertEquals(openApi, browser.get("/api/docs/subscriber.json").body());
        assertEquals(503, browser.get("/api/docs/report.json").statusCode());
        assertEquals(404, browser.get("/api/docs/gateway.json").statusCode());
        assertEquals(404, browser.get("/api/docs/subscriber").statusCode());
    }

    /** What was seen of report-service's replicas, in their order; the gateway looks every 200 ms. */
    private void untilSeen(State... wanted) {
        var deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!reportsSeen().subList(0, wanted.length).equals(List.of(wanted))) {
            assertTrue(System.nanoTime() < deadline, () -> upstreams.states().toString());
            Thread.onSpinWait();
        }
    }

    private List<State> reportsSeen() {
        return Arrays.stream(reportUrls.split(","))
                .map(url -> upstreams.states().get("REPORT " + URI.create(url).getAuthority()))
                .map(State::valueOf)
                .toList();
    }

    private static void await(CyclicBarrier together) {
        try {
            together.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch answering) {
        try {
            answering.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
