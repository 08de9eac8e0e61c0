package org.dossier.gateway.protection;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.dossier.gateway.support.Browser;
import org.dossier.gateway.support.Reports;
import org.dossier.gateway.support.StubService;
import org.dossier.gateway.support.TestProvider;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** R26 A56: who asks too much waits, and nobody else does. */
@QuarkusTest
@TestProfile(LimitsTest.FewAreEnough.class)
class LimitsTest {

    /** Small figures that do not come back during a test, and a trusted proxy that gives each test an address of its own. */
    public static class FewAreEnough implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.ofEntries(
                    entry("gateway.protection.limits.login", "4"),
                    entry("gateway.protection.limits.login-period", "PT10M"),
                    entry("gateway.protection.limits.api", "5"),
                    entry("gateway.protection.limits.api-period", "PT10M"),
                    entry("gateway.protection.limits.checkout", "2"),
                    entry("gateway.protection.limits.imports", "2"),
                    entry("gateway.protection.limits.returns", "6"),
                    entry("gateway.protection.limits.returns-period", "PT10M"),
                    entry("gateway.protection.limits.reports", "3"),
                    entry("gateway.protection.limits.reports-period", "PT10M"),
                    entry("gateway.protection.limits.pages", "10"),
                    entry("gateway.protection.limits.pages-period", "PT10M"),
                    entry("gateway.protection.trusted-proxies", "127.0.0.1,0:0:0:0:0:0:0:1"));
        }
    }

    private final Browser browser = new Browser();

    @BeforeEach
    void services() {
        Reports.running()
                .publicPage("/reports/a", "teaser")
                .on("/api/reports", StubService.text(200, "text/plain", "[]"));
        StubService.subscriber().running();
        TestProvider.running();
    }

    private int status(String target, String address) {
        return browser.get(target, r -> r.header("X-Forwarded-For", address)).statusCode();
    }

    private static Browser signedIn(String subject, String address) {
        var reader = new Browser();
        var provider = TestProvider.running();
        provider.signsIn(subject);
        var away = reader.get("/login?to=/", r -> r.header("X-Forwarded-For", address));
        var back = provider.signIn(away.headers().firstValue("location").orElseThrow())
                .substring("http://localhost:8080".length());
        assertEquals(
                302, reader.get(back, r -> r.header("X-Forwarded-For", address)).statusCode());
        return reader;
    }

    @Test
    @DisplayName("R26 sign-ins are counted by address; another address is not affected")
    void signInsAreCountedByAddress() {
        for (int i = 0; i < 4; i++) {
            assertEquals(302, status("/login", "192.0.2.1"));
        }
        var refused = browser.get("/login", r -> r.header("X-Forwarded-For", "192.0.2.1"));
        assertEquals(429, refused.statusCode());
        assertTrue(Integer.parseInt(refused.headers().firstValue("retry-after").orElseThrow()) >= 1);
        assertTrue(refused.body().contains("Too many requests"));
        assertEquals(302, status("/login", "192.0.2.2"));
    }

    @Test
    @DisplayName("R37 A56 what the client writes before the proxy's own entry changes nothing")
    void addressIsTheProxysEntry() {
        for (int i = 0; i < 5; i++) {
            assertEquals(200, status("/api/reports", "203.0.113." + i + ", 192.0.2.3"));
        }
        assertEquals(429, status("/api/reports", "203.0.113.99, 192.0.2.3"));
        assertEquals(200, status("/api/reports", "192.0.2.4"));
    }

    @Test
    @DisplayName("R37 A56 a proxy that adds a header line of its own is heard as well")
    void addressIsInTheProxysOwnLine() {
        for (int i = 0; i < 6; i++) {
            var invented = "203.0.113." + i;
            var response = browser.get(
                    "/api/reports", r -> r.header("X-Forwarded-For", invented).header("X-Forwarded-For", "192.0.2.8"));
            assertEquals(i < 5 ? 200 : 429, response.statusCode());
        }
        assertEquals(200, status("/api/reports", "203.0.113.1"));
    }

    @Test
    @DisplayName("an IPv6 household is one client")
    void ipv6NetworkIsOneClient() {
        for (int i = 0; i < 5; i++) {
            assertEquals(200, status("/api/reports", "2001:db8:1:2::" + i));
        }
        assertEquals(429, status("/api/reports", "2001:db8:1:2:ffff::1"));
        assertEquals(200, status("/api/reports", "2001:db8:1:3::1"));
        assertNotEquals(ClientAddress.keyOf("2001:db8:1:2::1"), ClientAddress.keyOf("2001:db8:1:3::1"));
    }

    @Test
    @DisplayName("a search counts as API, a page from memory not at all")
    void searchCountsAndMemoryDoesNot() {
        Reports.running().publicPage("/reports", "list").publicPage("/reports/a", "teaser");
        for (int i = 0; i < 5; i++) {
            assertEquals(200, status("/reports?q=x", "192.0.2.5"));
        }
        assertEquals(429, status("/reports?q=y", "192.0.2.5"));
        for (int i = 0; i < 50; i++) {
            assertEquals(200, status("/reports/a", "192.0.2.6"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/reports?%71=x", "/reports/?q=x", "/reports?q=&q=x", "/reports?a=b&Q=x", "/regions?q=x"})
    @DisplayName("R26 a search counts as API however it is spelled")
    void searchCountsHoweverItIsSpelled(String target) {
        Reports.running()
                .publicPage("/reports", "list")
                .publicPage("/reports/", "list")
                .publicPage("/regions", "list");
        var address = "198.51.100." + Math.floorMod(target.hashCode(), 250);
        for (int i = 0; i < 5; i++) {
            assertEquals(200, status(target, address));
        }
        assertEquals(429, status(target, address));
        assertEquals(200, status("/reports?page=2&topic=x", address));
    }

    @Test
    @DisplayName("R26 a signed-in reader's search counts as API and their browsing does not")
    void searchOfAReaderCounts() {
        Reports.running().publicPage("/reports", "list");
        var ana = signedIn("sub-search", "198.51.100.253");
        for (int i = 0; i < 5; i++) {
            assertEquals(200, ana.get("/reports?%71=x").statusCode());
        }
        assertEquals(429, ana.get("/reports?%71=x").statusCode());
        assertEquals(200, ana.get("/reports?page=2").statusCode());
    }

    @Test
    @DisplayName("R26 checkouts are counted by subject, looking at them is not")
    void checkoutsAreCountedBySubject() {
        StubService.subscriber()
                .running()
                .on(
                        "/subscribe/x",
                        (exchange, asked) -> StubService.send(
                                exchange, 200, "text/plain", String.valueOf(asked.header("Dossier-Csrf"))));
        var ana = signedIn("sub-checkout", "192.0.2.7");
        var csrf = ana.get("/subscribe/x").body();
        assertEquals(200, ana.post("/subscribe/x", "_csrf=" + csrf).statusCode());
        assertEquals(200, ana.post("/subscribe/x", "_csrf=" + csrf).statusCode());
        assertEquals(429, ana.post("/subscribe/x", "_csrf=" + csrf).statusCode());
        assertEquals(200, ana.get("/subscribe/x").statusCode());
    }

    @Test
    @DisplayName("R26 A48 looking at the return from a checkout is counted by subject, however it is spelled")
    void returnsAreCountedBySubject() {
        var targets = List.of("/subscribe/return", "/payments/return/onward", "/subscribe/return/");
        var service = StubService.subscriber().running();
        targets.forEach(target -> service.on(target, StubService.text(200, "text/html", "waiting")));
        service.on("/subscribe/x", StubService.text(200, "text/html", "plan"));
        var ana = signedIn("sub-returns", "192.0.2.9");
        var ben = signedIn("sub-returns-too", "192.0.2.10");
        for (int i = 0; i < 6; i++) {
            assertEquals(200, ana.get(targets.get(i % 3) + "?session_id=" + i).statusCode());
        }
        for (var target : targets) {
            assertEquals(429, ana.get(target + "?session_id=x").statusCode(), target);
        }
        assertEquals(400, ana.get("/subscribe/r%65turn?session_id=x").statusCode());
        assertEquals(200, ana.get("/subscribe/x").statusCode());
        assertEquals(200, ben.get("/subscribe/return?session_id=x").statusCode());
    }

    @Test
    @DisplayName("R26 an import counts as one with a slash at its end too")
    void importsAreCountedWithASlashToo() {
        var targets = List.of("/desk/reports/imports", "/desk/reports/imports/", "/desk/reports/imports/");
        for (int i = 0; i < 3; i++) {
            var answer = browser.post(targets.get(i), "x", r -> r.header("X-Forwarded-For", "192.0.2.11"));
            assertEquals(i < 2 ? 403 : 429, answer.statusCode());
        }
    }

    @Test
    @DisplayName("reports of the browser's policy are taken, sized and counted")
    void policyReportsAreTaken() {
        assertEquals(204, browser.post("/csp-report", "{}").statusCode());
        assertEquals(413, browser.post("/csp-report", "x".repeat(70_000)).statusCode());
        assertEquals(204, browser.post("/csp-report", "{}").statusCode());
        assertEquals(429, browser.post("/csp-report", "{}").statusCode());
        assertEquals(405, browser.get("/csp-report").statusCode());
    }
}
