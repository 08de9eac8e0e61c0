package org.dossier.gateway.session;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.jose4j.jwt.JwtClaims;
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
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
class SessionsTest {
    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]+\\.eyJ");

    private final Browser ana = new Browser();
    private final TestProvider provider = TestProvider.running();

    @Inject
    DataSource database;

    @BeforeEach
    void services() {
        Reports.running();
        StubService.subscriber().running().on("/account", (exchange, asked) -> {
            var token = asked.header("Authorization");
            exchange.getResponseHeaders()
                    .set("Content-Language", asked.header("Dossier-Csrf") == null ? "x" : asked.header("Dossier-Csrf"));
            StubService.send(exchange, token == null ? 401 : 200, "text/html", token == null ? "who?" : token);
        });
    }

    private String csrf() {
        return ana.get("/account").headers().firstValue("content-language").orElseThrow();
    }

    @Test
    @DisplayName("R49 R61 signing out ends every copy of the cookie, here and at the provider")
    void signingOutEndsEveryCopy() {
        ana.signIn(provider, "/");
        var copy = new Browser();
        copy.cookies().putAll(ana.cookies());
        assertEquals(200, copy.get("/account").statusCode());

        var out = ana.post("/logout", "_csrf=" + csrf());
        assertEquals(303, out.statusCode());
        var address = out.headers().firstValue("location").orElseThrow();
        assertTrue(address.startsWith(provider.issuer() + "/end?id_token_hint=eyJ"), address);
        assertTrue(address.contains("post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A8080%2F"), address);
        assertTrue(out.headers().firstValue("clear-site-data").orElseThrow().contains("\"cache\""));
        assertFalse(ana.cookies().containsKey("__Host-dossier"));
        assertEquals(302, copy.get("/account").statusCode());
    }

    @Test
    @DisplayName("R33 a sign-out that the reader did not ask for does not happen")
    void foreignSignOutDoesNothing() {
        ana.signIn(provider, "/");
        assertEquals(403, ana.post("/logout", "").statusCode());
        assertEquals(
                403,
                ana.post("/logout", "_csrf=" + csrf(), r -> r.header("Origin", "https://evil.example"))
                        .statusCode());
        assertEquals(405, ana.get("/logout").statusCode());
        assertEquals(200, ana.get("/account").statusCode());
    }

    @Test
    @DisplayName("the table holds neither ids nor tokens that can be used")
    void tableOpensNothing() throws SQLException {
        ana.signIn(provider, "/");
        var id = ana.cookies().get("__Host-dossier");
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select s::text || encode(tokens, 'escape') from session s")) {
            int count = 0;
            while (rows.next()) {
                count++;
                assertFalse(rows.getString(1).contains(id));
                // Not the first three signs alone, which ciphertext has by chance.
                assertFalse(TOKEN.matcher(rows.getString(1)).find());
            }
            assertTrue(count > 0);
        }
    }

    @Test
    @DisplayName("R48 a session ends when idle and in any case after its longest life")
    void sessionsEndByTime() throws Exception {
        for (var change : List.of(
                "seen_at = now() - interval '8 hours'",
                "ends_at = now() - interval '1 second', created_at = now() - interval '8 days'")) {
            ana.signIn(provider, "/");
            assertEquals(200, ana.get("/account").statusCode());
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                statement.executeUpdate("update session set " + change);
            }
            TestClock.pass(Duration.ofMillis(1200));
            assertEquals(302, ana.get("/account").statusCode(), change);
        }
    }

    @Test
    @DisplayName("R55 the provider's logout token ends the session it names, and only that")
    void logoutTokenEndsItsSession() {
        ana.signIn(provider, "/");
        provider.signsIn("sub-ben");
        var ben = new Browser();
        ben.signIn(provider, "/");
        var sid = TestProvider.sidOf(ana.get("/account").body());
        assertEquals(200, logout(provider.logoutToken(claims -> claims.setClaim("sid", sid))));
        assertEquals(302, ana.get("/account").statusCode());
        assertEquals(200, ben.get("/account").statusCode());
        assertEquals(200, logout(provider.logoutToken(claims -> claims.setSubject("sub-ben"))));
        assertEquals(302, ben.get("/account").statusCode());
    }

    @Test
    @DisplayName("R55 fifty logouts at once are fifty logouts")
    void fiftyLogoutsAtOnce() throws Exception {
        var browsers = new ArrayList<Browser>();
        for (int i = 0; i < 50; i++) {
            var browser = new Browser();
            browser.signIn(provider, "/");
            browsers.add(browser);
        }
        var logouts = browsers.stream()
                .map(browser -> TestProvider.sidOf(browser.get("/account").body()))
                .map(sid ->
                        (Callable<Integer>) () -> logout(provider.logoutToken(claims -> claims.setClaim("sid", sid))))
                .toList();
        try (var threads = Executors.newFixedThreadPool(50)) {
            for (var status : threads.invokeAll(logouts)) {
                assertEquals(200, status.get());
            }
        }
        for (var browser : browsers) {
            assertEquals(302, browser.get("/account").statusCode());
        }
    }

    @Test
    @DisplayName("R55 R51 a forged, foreign, old or misused logout token ends nothing")
    void forgedLogoutTokenEndsNothing() {
        ana.signIn(provider, "/");
        var sid = TestProvider.sidOf(ana.get("/account").body());
        Consumer<JwtClaims> named = claims -> claims.setClaim("sid", sid);
        var good = provider.logoutToken(named);
        var parts = good.split("\\.");
        var forged = new ArrayList<String>(List.of(
                "",
                "x",
                "a.b.c",
                provider.forgedLogoutToken(named),
                parts[0] + "." + parts[1] + ".",
                base64("{\"alg\":\"none\"}") + "." + parts[1] + ".",
                base64("{\"alg\":\"HS256\",\"kid\":\"key-1\"}") + "." + parts[1] + "." + parts[2],
                parts[0] + "." + base64("{\"sid\":\"" + sid + "\"}") + "." + parts[2],
                provider.logoutToken(named.andThen(claims -> claims.setIssuer("https://evil.example"))),
                provider.logoutToken(named.andThen(claims -> claims.setAudience("dossier-services"))),
                provider.logoutToken(named.andThen(claims -> claims.setClaim("nonce", "x"))),
                provider.logoutToken(named.andThen(claims -> claims.unsetClaim("events"))),
                provider.logoutToken(named.andThen(claims -> claims.setClaim("events", "logout"))),
                provider.logoutToken(
                        named.andThen(claims -> claims.setClaim("events", java.util.Map.of("x", java.util.Map.of())))),
                provider.logoutToken(named.andThen(claims -> claims.unsetClaim("jti"))),
                provider.logoutToken(named.andThen(claims -> claims.unsetClaim("iat"))),
                provider.logoutToken(named.andThen(claims -> claims.setExpirationTimeMinutesInTheFuture(-2))),
                provider.logoutToken(
                        named.andThen(claims -> claims.setIssuedAt(org.jose4j.jwt.NumericDate.fromSeconds(1)))),
                provider.logoutToken(claims -> {}),
                ana.get("/account").body().substring("Bearer ".length())));
        for (var token : forged) {
            assertEquals(400, logout(token), token);
        }
        assertEquals(200, ana.get("/account").statusCode());
        assertEquals(200, logout(good));
    }

    private static int logout(String token) {
        return new Browser()
                .post("/logout/backchannel", "logout_token=" + token, r -> r)
                .statusCode();
    }

    private static String base64(String text) {
        return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes());
    }
}
