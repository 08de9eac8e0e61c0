package org.dossier.gateway.caching;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.dossier.gateway.support.Browser;
import org.dossier.gateway.support.Reports;
import org.dossier.gateway.support.StubService;
import org.dossier.gateway.support.TestClock;
import org.dossier.gateway.support.TestProvider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
class PublicPagesTest {

    private final Browser guest = new Browser();
    private Reports reports = Reports.running();

    @BeforeEach
    void services() {
        reports = Reports.running();
        StubService.subscriber().running();
    }

    @Test
    @DisplayName("a public page is fetched once for all guests")
    void publicPageIsFetchedOnce() {
        reports.publicPage("/reports/once", "teaser");
        for (int i = 0; i < 5; i++) {
            assertTrue(new Browser().get("/reports/once").body().contains("teaser"));
        }
        assertEquals(1, reports.asked("/reports/once").size());
    }

    @Test
    @DisplayName("A05 what a guest sends beside the address neither reaches the service nor changes the page of others")
    void unkeyedHeadersPoisonNothing() {
        reports.on("/reports/poison", (exchange, asked) -> {
            exchange.getResponseHeaders().set("Cache-Control", "public, max-age=60");
            var echoed = new StringBuilder();
            asked.headers()
                    .forEach((name, values) ->
                            echoed.append(name).append("=").append(values).append("\n"));
            StubService.send(exchange, 200, "text/html", echoed.toString());
        });
        var names = List.of(
                "Accept",
                "Accept-Language",
                "User-Agent",
                "X-Ghost-Preview",
                "X-Forwarded-Host",
                "Dossier-Nonce",
                "If-None-Match",
                "Range",
                "Authorization",
                "Cookie",
                "HX-Target",
                "HX-Current-URL",
                "Origin",
                "traceparent",
                "Idempotency-Key",
                "Dossier-Csrf");
        guest.get("/reports/poison", request -> {
            names.forEach(name -> request.header(name, "evil-value"));
            return request;
        });
        var victim = new Browser().get("/reports/poison").body();
        assertFalse(victim.contains("evil-value"), victim);
    }

    @Test
    @DisplayName("A05 the host asked for changes nothing")
    void hostPoisonsNothing() throws IOException {
        reports.on("/reports/host", (exchange, asked) -> {
            exchange.getResponseHeaders().set("Cache-Control", "public, max-age=60");
            StubService.send(exchange, 200, "text/html", "host " + asked.header("Host"));
        });
        org.dossier.gateway.support.RawHttp.exchange(
                "GET /reports/host HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
        assertFalse(guest.get("/reports/host").body().contains("evil"));
    }

    @Test
    @DisplayName("A06 R60 a reader's page is never kept, under whatever address it was asked for")
    void readersPageIsNeverKept() {
        reports.on("/reports/own", (exchange, asked) -> {
            // A careless service: public although it knows the reader.
            exchange.getResponseHeaders().set("Cache-Control", "public, max-age=60");
            StubService.send(exchange, 200, "text/html", asked.header("Authorization") == null ? "teaser" : "CANARY");
        });
        var ana = new Browser();
        ana.signIn(TestProvider.running(), "/");
        var page = ana.get("/reports/own");
        assertTrue(page.body().contains("CANARY"));
        assertEquals(
                "private, no-store", page.headers().firstValue("cache-control").orElseThrow());
        assertFalse(guest.get("/reports/own").body().contains("CANARY"));
        assertTrue(ana.get("/reports/own").body().contains("CANARY"));
        for (var suffix : List.of(".css", ".js", "/x.css", "/x.png", "%2ecss", ";x.css", "?x.css", "/", "%00.css")) {
            ana.get("/reports/own" + suffix);
            assertFalse(guest.get("/reports/own" + suffix).body().contains("CANARY"), suffix);
        }
    }

    @Test
    @DisplayName("R60 only a 200 that its service calls public, without a cookie, is kept")
    void onlyWhatIsPublicIsKept() {
        reports.on("/reports/private", answer(200, "private, max-age=60", null));
        reports.on("/reports/silent", answer(200, null, null));
        reports.on("/reports/both", answer(200, "public, no-store, max-age=60", null));
        reports.on("/reports/twice", answer(200, "public, max-age=60\nprivate, no-store", null));
        reports.on("/reports/ageless", answer(200, "public", null));
        reports.on("/reports/cookie", answer(200, "public, max-age=60", "a=b"));
        reports.on("/reports/missing", answer(404, "public, max-age=60", null));
        reports.on("/reports/failed", answer(500, "public, max-age=60", null));
        for (var page : List.of("private", "silent", "both", "twice", "ageless", "cookie", "missing", "failed")) {
            guest.get("/reports/" + page);
            var response = guest.get("/reports/" + page);
            assertEquals(2, reports.asked("/reports/" + page).size(), page);
            assertEquals(
                    "private, no-store",
                    response.headers().firstValue("cache-control").orElseThrow(),
                    page);
            assertTrue(response.headers().firstValue("set-cookie").isEmpty(), page);
        }
    }

    private static StubService.Answer answer(int status, String cacheControl, String cookie) {
        return (exchange, asked) -> {
            if (cacheControl != null) {
                exchange.getResponseHeaders()
                        .put("Cache-Control", cacheControl.lines().toList());
            }
            if (cookie != null) {
                exchange.getResponseHeaders().set("Set-Cookie", cookie);
            }
            StubService.send(exchange, status, "text/html", "page");
        };
    }

    @Test
    @DisplayName("known parameters make another page, in any order; others go to the service each time")
    void parametersMakePages() {
        reports.publicPage("/reports", "list");
        guest.get("/reports?region=arctic&page=2");
        guest.get("/reports?page=2&region=arctic");
        assertEquals(1, reports.asked("/reports").size());
        assertEquals(
                "/reports?page=2&region=arctic",
                reports.asked("/reports").getFirst().target());
        guest.get("/reports?page=3&region=arctic");
        assertEquals(2, reports.asked("/reports").size());
        for (var query : List.of("q=x", "utm_source=x", "page=1&page=2", "page=" + "9".repeat(100), "PAGE=1")) {
            reports.running();
            Reports.running().publicPage("/reports", "list");
            guest.get("/reports?" + query);
            guest.get("/reports?" + query);
            assertEquals(2, reports.asked("/reports").size(), query);
        }
    }

    @Test
    @DisplayName("a fragment for htmx and the page are kept apart")
    void fragmentAndPageAreApart() {
        reports.on("/reports/parts", (exchange, asked) -> {
            exchange.getResponseHeaders().set("Cache-Control", "public, max-age=60");
            StubService.send(exchange, 200, "text/html", asked.header("HX-Request") == null ? "page" : "part");
        });
        assertEquals(
                "part",
                guest.get("/reports/parts", r -> r.header("HX-Request", "true")).body());
        assertEquals("page", guest.get("/reports/parts").body());
        assertEquals(
                "part",
                guest.get("/reports/parts", r -> r.header("HX-Request", "evil")).body());
        assertTrue(guest.get("/reports/parts")
                .headers()
                .firstValue("vary")
                .orElseThrow()
                .contains("HX-Request"));
    }

    @Test
    @DisplayName("a dead cookie counts as none and is taken away")
    void deadCookieIsTakenAway() {
        reports.publicPage("/reports/dead", "teaser");
        guest.get("/reports/dead");
        for (var value : List.of("A".repeat(43), "short", "x".repeat(5000), "\"quoted\"")) {
            guest.cookies().put("__Host-dossier", value);
            var response = guest.get("/reports/dead");
            assertTrue(response.body().contains("teaser"));
            assertTrue(
                    response.headers().firstValue("set-cookie").orElseThrow().startsWith("__Host-dossier=; "), value);
            assertFalse(guest.cookies().containsKey("__Host-dossier"));
        }
        assertEquals(1, reports.asked("/reports/dead").size());
    }

    @Test
    @DisplayName("many who ask at once wait for one request")
    void manyWaitForOneRequest() throws Exception {
        reports.on("/reports/herd", (exchange, asked) -> {
            sleep(300);
            exchange.getResponseHeaders().set("Cache-Control", "public, max-age=60");
            StubService.send(exchange, 200, "text/html", "herd");
        });
        var client = HttpClient.newHttpClient();
        var waiting = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (int i = 0; i < 40; i++) {
            waiting.add(client.sendAsync(
                    HttpRequest.newBuilder(URI.create(Browser.gateway() + "/reports/herd"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString()));
        }
        for (var response : waiting) {
            assertEquals("herd", response.get().body());
        }
        assertEquals(1, reports.asked("/reports/herd").size());
    }

    @Test
    @DisplayName("F29 with its service down a page is shown from memory, and what was never public is not")
    void serviceDownShowsOnlyWhatIsRemembered() throws Exception {
        reports.on("/reports/short", (exchange, asked) -> {
            exchange.getResponseHeaders().set("Cache-Control", "public, max-age=1");
            StubService.send(exchange, 200, "text/html", "remembered");
        });
        assertEquals("remembered", guest.get("/reports/short").body());
        reports.stop();
        TestClock.pass(Duration.ofMillis(1500));
        assertEquals("remembered", guest.get("/reports/short").body());
        var other = guest.get("/reports/never-seen");
        assertEquals(503, other.statusCode());
        assertTrue(other.headers().firstValue("retry-after").isPresent());
        assertEquals(503, guest.get("/desk").statusCode());
        Reports.running();
    }

    @Test
    @DisplayName("a page that was withdrawn is forgotten, not shown as stale")
    void withdrawnPageIsForgotten() {
        reports.on("/reports/withdrawn", (exchange, asked) -> {
            exchange.getResponseHeaders().set("Cache-Control", "public, max-age=1");
            StubService.send(exchange, 200, "text/html", "teaser");
        });
        guest.get("/reports/withdrawn");
        TestClock.pass(Duration.ofMillis(1200));
        reports.on("/reports/withdrawn", StubService.text(404, "text/html", "gone"));
        assertEquals(404, guest.get("/reports/withdrawn").statusCode());
        reports.on("/reports/withdrawn", StubService.text(500, "text/html", "oops"));
        assertEquals(500, guest.get("/reports/withdrawn").statusCode());
    }

    @Test
    @DisplayName("R30 compressed or not, kept or not, the page is the same but for its own nonce")
    void compressedPageIsTheSame() throws IOException {
        reports.publicPage("/reports/packed", "ümlaut ßtext");
        for (int i = 0; i < 3; i++) {
            var packed = packed("/reports/packed");
            assertEquals("gzip", packed.headers().firstValue("content-encoding").orElseThrow());
            var nonce = nonceOf(packed);
            assertEquals(StubService.page("ümlaut ßtext", nonce), unpack(packed.body()));
            var plain = guest.get("/reports/packed");
            assertEquals(StubService.page("ümlaut ßtext", nonceOf(plain)), plain.body());
            assertNotEquals(nonce, nonceOf(plain));
        }
    }

    @Test
    @DisplayName("a reader's own page is compressed too")
    void readersPageIsCompressed() throws IOException {
        reports.on("/desk", StubService.text(200, "text/html", "desk ".repeat(2000)));
        assertEquals("desk ".repeat(2000), unpack(packed("/desk").body()));
        assertNull(guest.get("/desk").headers().firstValue("content-encoding").orElse(null));
    }

    @Test
    @DisplayName("HEAD tells the length and sends nothing, from memory or not")
    void headSendsNoBody() {
        reports.publicPage("/reports/head", "teaser");
        for (int i = 0; i < 2; i++) {
            var response = guest.send(guest.to("/reports/head").HEAD());
            assertEquals(200, response.statusCode());
            assertEquals("", response.body());
        }
        reports.on("/desk", StubService.text(200, "text/html", "desk"));
        assertEquals(200, guest.send(guest.to("/desk").HEAD()).statusCode());
    }

    @Test
    void keyHoldsKnownParametersOnce() {
        var allowed = Set.of("a", "b");
        assertEquals(new PageKey("/x", "", false), PageKey.of("/x", null, false, allowed));
        assertEquals(new PageKey("/x", "a=1&b=2", false), PageKey.of("/x", "b=2&a=1", false, allowed));
        assertNull(PageKey.of("/x", "a=1&a=1", false, allowed));
        assertNull(PageKey.of("/x", "c", false, allowed));
    }

    private static HttpResponse<byte[]> packed(String path) throws IOException {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(Browser.gateway() + path))
                                    .header("Accept-Encoding", "gzip, br")
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String unpack(byte[] bytes) throws IOException {
        return new String(new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String nonceOf(HttpResponse<?> response) {
        var policy = response.headers().firstValue("content-security-policy").orElseThrow();
        int from = policy.indexOf("'nonce-") + "'nonce-".length();
        return policy.substring(from, policy.indexOf('\'', from));
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
