package org.dossier.gateway.door;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.dossier.gateway.support.Browser;
import org.dossier.gateway.support.RawHttp;
import org.dossier.gateway.support.Reports;
import org.dossier.gateway.support.StubService;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every answer says to browsers beside its page. */
@QuarkusTest
class AnswerHeadersTest {

    private final Browser browser = new Browser();
    private Reports reports = Reports.running();

    @BeforeEach
    void services() {
        reports = Reports.running().on("/desk/reports", StubService.text(200, "text/html", "desk"));
        StubService.subscriber().running();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/desk/reports",
                "/nothing",
                "/login",
                "/login/callback",
                "/assets/x",
                "/api/docs",
                "/desk//x",
                "/api/reports",
                "/plans",
                "/logout"
            })
    @DisplayName("R29 R31 R60 every answer carries the header set, errors included")
    void everyAnswerCarriesTheHeaders(String path) throws IOException {
        var head = RawHttp.get(path).toLowerCase(Locale.ROOT);
        for (var line : List.of(
                "strict-transport-security: max-age=63072000; includesubdomains",
                "x-content-type-options: nosniff",
                "referrer-policy: ",
                "cross-origin-opener-policy: same-origin",
                "cross-origin-resource-policy: same-origin",
                "permissions-policy: ",
                "content-security-policy: default-src 'none'; script-src 'nonce-")) {
            assertTrue(head.contains("\n" + line), path + " lacks " + line + " in " + head);
        }
        if (!path.equals("/")) {
            assertTrue(head.contains("\ncache-control: private, no-store"), head);
        }
    }

    @Test
    @DisplayName("R30 the policy allows only ours, with a nonce and a place for reports")
    void policyAllowsOnlyOurs() {
        var policy = browser.get("/desk/reports")
                .headers()
                .firstValue("content-security-policy")
                .orElseThrow();
        assertTrue(
                Pattern.matches(
                        "default-src 'none'; script-src 'nonce-[A-Za-z0-9_-]{22}'; style-src 'self'; img-src 'self' data:; "
                                + "font-src 'self'; connect-src 'self'; form-action 'self' http://localhost:\\d+ "
                                + "https://checkout.stripe.com https://billing.stripe.com http://localhost:8085; "
                                + "frame-ancestors 'none'; base-uri 'none'; object-src 'none'; report-uri /csp-report; "
                                + "report-to csp",
                        policy),
                policy);
    }

    @Test
    @DisplayName("R30 ten thousand answers have ten thousand nonces")
    void noncesAreUnique() {
        reports.publicPage("/reports/nonces", "text");
        var seen = new HashSet<String>();
        var nonce = Pattern.compile("<script nonce=\"([A-Za-z0-9_-]{22})\">");
        long begin = System.nanoTime();
        for (int i = 0; i < 10_000; i++) {
            var response = browser.get("/reports/nonces");
            var found = nonce.matcher(response.body());
            assertTrue(found.find());
            assertTrue(response.headers()
                    .firstValue("content-security-policy")
                    .orElseThrow()
                    .contains(found.group(1)));
            assertTrue(found.find() && seen.add(found.group(1)));
        }
        var minutes = Duration.ofNanos(System.nanoTime() - begin).toMinutes();
        assertTrue(reports.asked("/reports/nonces").size() <= 1 + minutes, "it comes from memory for a minute");
    }

    @Test
    @DisplayName("R32 no origin is allowed in")
    void noCrossOriginHeaders() {
        for (var origin : List.of("null", "https://evil.example", "http://localhost:8080")) {
            var response = browser.get("/desk/reports", r -> r.header("Origin", origin));
            assertTrue(
                    response.headers().map().keySet().stream().noneMatch(n -> n.startsWith("access-control")), origin);
        }
    }

    @Test
    @DisplayName("assets have exact names, live for ever and come compressed to those who ask")
    void assetsHaveExactNames() {
        var page = browser.get("/nothing").body();
        var css = page.substring(page.indexOf("/assets/"), page.indexOf("dossier.css") + "dossier.css".length());
        var style = browser.get(css);
        assertEquals(200, style.statusCode());
        assertEquals(
                "public, max-age=31536000, immutable",
                style.headers().firstValue("cache-control").orElseThrow());
        assertEquals(
                "text/css; charset=utf-8",
                style.headers().firstValue("content-type").orElseThrow());
        var packed = browser.get(css, r -> r.header("Accept-Encoding", "gzip"));
        assertEquals("gzip", packed.headers().firstValue("content-encoding").orElseThrow());
        assertEquals(404, browser.get(css + ".map").statusCode());
        assertEquals(404, browser.get(css + "/x").statusCode());
        assertEquals(302, browser.get("/assets/0000000000000000/dossier.css").statusCode());
        assertEquals(200, browser.get(css.replace("dossier.css", "htmx.min.js")).statusCode());
    }
}
