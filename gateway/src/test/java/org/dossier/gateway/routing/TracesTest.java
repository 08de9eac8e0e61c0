package org.dossier.gateway.routing;

import java.util.HashSet;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.dossier.gateway.support.Browser;
import org.dossier.gateway.support.Reports;
import org.dossier.gateway.support.StubService;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
class TracesTest {

    private static final String OUTSIDE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final Browser guest = new Browser();
    private Reports reports = Reports.running();

    @BeforeEach
    void services() {
        reports = Reports.running().publicPage("/reports/traced", "teaser");
        StubService.subscriber().running().on("/plans", StubService.text(200, "text/html", "plans"));
    }

    private void ask(String path) {
        guest.get(
                path,
                request -> request.header("traceparent", "00-" + OUTSIDE + "-00f067aa0ba902b7-01")
                        .header("tracestate", "evil=1")
                        .header("baggage", "evil=1")
                        .header("b3", OUTSIDE + "-00f067aa0ba902b7-1")
                        .header("uber-trace-id", OUTSIDE + ":00f067aa0ba902b7:0:1"));
    }

    @Test
    @DisplayName("R37 a trace that was begun outside is not continued: each request has one of ours")
    void outsideTraceIsNotContinued() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 3; i++) {
            ask("/plans");
        }
        for (var asked : StubService.subscriber().asked("/plans")) {
            var trace = asked.header("traceparent");
            assertNotNull(trace);
            assertTrue(trace.matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]"), trace);
            assertFalse(trace.contains(OUTSIDE), trace);
            assertTrue(seen.add(trace.substring(3, 35)), trace);
            for (var name : new String[] {"tracestate", "baggage", "b3", "uber-trace-id"}) {
                assertNull(asked.header(name), name);
            }
        }
        assertEquals(3, seen.size());
    }

    @Test
    @DisplayName("R37 A05 nor when a public page is fetched")
    void outsideTraceFetchesNoPage() {
        ask("/reports/traced");
        var asked = reports.asked("/reports/traced");
        assertEquals(1, asked.size());
        var trace = asked.getFirst().header("traceparent");
        assertNotNull(trace);
        assertFalse(trace.contains(OUTSIDE), trace);
    }
}
