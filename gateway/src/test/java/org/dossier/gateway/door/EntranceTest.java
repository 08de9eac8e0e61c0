package org.dossier.gateway.door;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.dossier.gateway.support.Browser;
import org.dossier.gateway.support.RawHttp;
import org.dossier.gateway.support.Reports;
import org.dossier.gateway.support.StubService;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
class EntranceTest {

    private final Browser browser = new Browser();
    private Reports reports = Reports.running();

    @BeforeEach
    void services() {
        reports = Reports.running().on("/desk/reports", StubService.text(200, "text/html", "desk"));
        StubService.subscriber().running();
    }

    @ParameterizedTest
    @DisplayName("a target that is no address gets a page of ours, with its headers, wherever it was meant for")
    @ValueSource(
            strings = {
                "/login?to=/{",
                "/login?to=%zz",
                "/login/callback?state=^&code=1",
                "/reports?q=a|b",
                "/reports/{x}",
                "/a%"
            })
    void whatIsNoAddressIsRefusedDecently(String target) throws IOException {
        var answer = RawHttp.get(target);
        assertEquals(400, RawHttp.status(answer), target);
        assertTrue(answer.contains("<h1>") && answer.contains("content-security-policy"), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/reports;x",
                "/desk/reports;jsessionid=1",
                "/desk;/reports",
                "/desk/reports%3bx",
                "/desk/reports%3Bx",
                "/desk%2freports",
                "/desk%2Freports",
                "/desk%5creports",
                "/desk%5Creports",
                "/desk\\reports",
                "/desk/reports%00",
                "/desk/reports%2500",
                "/desk/%252e%252e/reports",
                "//desk/reports",
                "/desk//reports",
                "/desk/reports//",
                "/./desk/reports",
                "/desk/./reports",
                "/desk/reports/.",
                "/reports/../desk/reports",
                "/reports/..%2fdesk/reports",
                "/reports/%2e%2e/desk/reports",
                "/reports/%2E%2E/desk/reports",
                "/desk/reports/..",
                "/desk/reports%0a",
                "/desk/reports%0d%0aX:y",
                "/desk/reports%7f",
                "/desk/re%70orts%",
                "/desk/reports%2",
                "/desk/reports%zz",
                "/desk/reports#x",
                "/desk/reports\u00e9",
                "/desk/re\tports",
                "http://localhost/desk/reports",
                "/desk/reports/..;/x",
                "/desk/reports/.../x",
                "/desk/reports%2e",
                "/desk/re%70orts",
                "/desk/%52eports",
                "/desk/reports/%31",
                "/desk/reports%2dx",
                "/desk/reports%5fx"
            })
    @DisplayName("R08 A12 A10 a path that can be read in two ways is refused before any service sees it")
    void oddPathIsRefused(String path) throws IOException {
        assertEquals(400, RawHttp.status(RawHttp.get(path)), path);
        assertTrue(reports.asked().isEmpty(), path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/x",
                "/internal",
                "/internal/payments",
                "/internal/payments/6b0f4d0c-6b6b-4f0e-8a53-0d7f5b1f2a11",
                "/Internal/payments",
                "/payments",
                "/q/health",
                "/q/metrics",
                "/q/dev",
                "/webjars/htmx.org/2.0.10/dist/htmx.min.js",
                "/Desk/reports",
                "/desk/reports2",
                "/desk/design",
                "/login/other",
                "/META-INF/x",
                "/wp-login.php",
                "/api/desk",
                "/stripe/webhook/x",
                "/stripe",
                "/plans/x"
            })
    @DisplayName("R58 A15 what is not in the table of paths does not exist")
    void unknownPathIsNotFound(String path) {
        assertEquals(404, browser.get(path).statusCode());
        assertTrue(reports.asked().isEmpty());
        assertTrue(StubService.subscriber().asked().isEmpty());
    }

    @Test
    @DisplayName("A15 what services ask each other cannot be posted from outside")
    void internalPathsTakeNothing() {
        for (var path : new String[] {"/internal/payments", "/internal/payments/1/expiry"}) {
            assertEquals(404, browser.post(path, "{}").statusCode(), path);
        }
        assertTrue(StubService.subscriber().asked().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "CONNECT", "OPTIONS", "PROPFIND", "get", "DEBUG"})
    @DisplayName("R09 only the declared methods pass")
    void otherMethodsAreRefused(String method) throws IOException {
        var answer =
                RawHttp.exchange(method + " /desk/reports HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertTrue(List.of(400, 405).contains(RawHttp.status(answer)), answer);
        assertTrue(reports.asked().isEmpty());
    }

    @Test
    @DisplayName("R08 a method in a header or parameter changes nothing")
    void methodOverrideIsIgnored() {
        browser.get("/desk/reports?_method=DELETE", r -> r.header("X-HTTP-Method-Override", "DELETE"));
        var asked = reports.asked("/desk/reports").getFirst();
        assertEquals("GET", asked.method());
        assertNull(asked.header("X-HTTP-Method-Override"));
    }

    @Test
    @DisplayName("an address that is too long gets 414 in our look")
    void longAddressIsRefused() throws IOException {
        assertEquals(414, RawHttp.status(RawHttp.get("/reports?q=" + "a".repeat(5000))));
        assertEquals(414, RawHttp.status(RawHttp.get("/reports/" + "a".repeat(1100))));
    }

    @Test
    @DisplayName("R37 identity and forwarding headers from outside reach no service")
    void foreignIdentityHeadersAreDropped() {
        var spoofed = List.of(
                "Dossier-Nonce",
                "Dossier-Csrf",
                "Dossier-Subject",
                "dossier-roles",
                "X-User-Id",
                "X-User-Name",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Forwarded-Proto",
                "X-Forwarded-Prefix",
                "Forwarded",
                "X-Original-URL",
                "X-Rewrite-URL",
                "X-Real-IP",
                "X-HTTP-Method",
                "X-Ghost-Preview",
                "Authorization",
                "Proxy-Authorization",
                "X-Access-Token",
                "Via",
                "Range",
                "If-Range",
                "Stripe-Signature",
                "X-Invented-Tomorrow");
        browser.get("/desk/reports", request -> {
            spoofed.forEach(name -> request.header(name, "Bearer spoofed"));
            return request;
        });
        var asked = reports.asked("/desk/reports").getFirst();
        for (var name : spoofed) {
            var value = asked.header(name);
            assertTrue(value == null || name.equals("Dossier-Nonce") && value.length() == 22, name + ": " + value);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/desk/reports/1, /desk/reports/1",
        "/desk?a=b&c=%20, /desk?a=b&c=%20",
        "//evil.example/x, /evil.example/x",
        "/, /"
    })
    @DisplayName("R58 A36 a redirect names no address of a service, and leads to no other host")
    void redirectsStayHere(String target, String location) {
        for (var path : List.of("/reports/moved", "/api/reports/moved")) {
            reports.on(path, (exchange, asked) -> {
                exchange.getResponseHeaders().set("Location", "http://" + asked.header("Host") + target);
                exchange.sendResponseHeaders(303, -1);
            });
            assertEquals(
                    location, browser.get(path).headers().firstValue("Location").orElseThrow());
        }
    }

    @Test
    @DisplayName("A55 hop-by-hop headers stop here in both directions, those named in Connection too")
    void hopByHopHeadersStopHere() throws IOException {
        reports.on("/desk/reports", (exchange, asked) -> {
            exchange.getResponseHeaders().set("Connection", "ETag, keep-alive");
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            exchange.getResponseHeaders().set("Keep-Alive", "timeout=1");
            exchange.getResponseHeaders().set("Proxy-Authenticate", "Basic");
            exchange.getResponseHeaders().set("Set-Cookie", "theirs=1");
            exchange.getResponseHeaders().set("Server", "stub/1.0");
            exchange.getResponseHeaders().set("X-Powered-By", "stub");
            StubService.send(exchange, 200, "text/plain", "desk");
        });
        var answer = RawHttp.exchange("GET /desk/reports HTTP/1.1\r\nHost: localhost\r\n"
                + "Connection: close, Accept-Language, User-Agent\r\nAccept-Language: de\r\nUser-Agent: me\r\n"
                + "TE: trailers\r\nKeep-Alive: 5\r\nUpgrade: h2c\r\nCookie: other=1\r\nAccept: text/html\r\n\r\n");
        assertEquals(200, RawHttp.status(answer));
        var asked = reports.asked("/desk/reports").getFirst();
        for (var name : List.of("Accept-Language", "User-Agent", "TE", "Keep-Alive", "Upgrade", "Cookie")) {
            assertNull(asked.header(name), name);
        }
        assertEquals("text/html", asked.header("Accept"));
        var head = answer.substring(0, answer.indexOf("\r\n\r\n")).toLowerCase(Locale.ROOT);
        for (var name :
                List.of("etag:", "keep-alive:", "proxy-authenticate:", "set-cookie:", "server:", "x-powered-by:")) {
            assertFalse(head.contains("\n" + name), head);
        }
    }
}
