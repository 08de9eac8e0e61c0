package org.dossier.gateway.login;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.dossier.gateway.support.Browser;
import org.dossier.gateway.support.RawHttp;
import org.dossier.gateway.support.StubService;
import org.dossier.gateway.support.TestClock;
import org.dossier.gateway.support.TestProvider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
class SignInTest {

    private static final String JWT_OF_RS256 = "eyJhbGciOiJSUzI1NiI";

    private final Browser ana = new Browser();
    private final TestProvider provider = TestProvider.running();

    @BeforeEach
    void surroundings() {
        StubService.report().running().on("/desk", StubService.text(200, "text/html", "the desk"));
        StubService.secondReport().running().on("/desk", StubService.text(200, "text/html", "the desk"));
        StubService.subscriber()
                .running()
                .on("/api/account/arrival", StubService.text(204, "text/plain", ""))
                .on("/account", (exchange, asked) -> {
                    var known = asked.header("Authorization") != null;
                    StubService.send(exchange, known ? 200 : 401, "text/html", known ? "account" : "who?");
                });
    }

    @Test
    @DisplayName("R53 the code flow carries state, nonce and PKCE, and comes back to where it began")
    void readerComesBackToThePageTheyLeft() {
        var away = ana.get("/login?to=%2Freports%2Fa%3Fb%3D1");
        var address = location(away);
        assertTrue(address.startsWith(provider.issuer() + "/auth?"), address);
        for (var parameter : List.of("state=", "nonce=", "code_challenge=", "code_challenge_method=S256")) {
            assertTrue(address.contains(parameter), address);
        }
        assertTrue(address.contains("redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Flogin%2Fcallback"), address);

        var back = ana.signIn(provider, "%2Freports%2Fa%3Fb%3D1");
        assertEquals(302, back.statusCode());
        assertEquals("/reports/a?b=1", location(back));
        assertEquals(200, ana.get("/account").statusCode());
    }

    @Test
    @DisplayName("R28 every cookie is __Host-, Secure, HttpOnly and SameSite, and holds no token")
    void cookiesAreHostBoundAndOpaque() {
        var away = ana.get("/login?to=/");
        var back = ana.signIn(provider, "/");
        for (var response : List.of(away, back)) {
            for (var cookie : response.headers().allValues("set-cookie")) {
                assertTrue(cookie.startsWith("__Host-dossier"), cookie);
                assertTrue(
                        cookie.contains("; Secure") && cookie.contains("; HTTPOnly") || cookie.contains("; HttpOnly"),
                        cookie);
                assertTrue(cookie.contains("; SameSite=Lax") && cookie.contains("Path=/"), cookie);
                assertFalse(cookie.contains(JWT_OF_RS256), cookie);
            }
        }
        assertEquals(
                List.of("__Host-dossier"),
                ana.cookies().keySet().stream()
                        .filter(n -> !n.contains("sign-in"))
                        .toList());
        assertEquals(43, ana.cookies().get("__Host-dossier").length());
    }

    @Test
    @DisplayName("the account is told of the arrival with the reader's token; a failure there does not matter")
    void arrivalIsToldAndNotNeeded() {
        ana.signIn(provider, "/");
        assertTrue(StubService.subscriber()
                .onlyAsked("/api/account/arrival")
                .header("Authorization")
                .startsWith("Bearer "));
        assertEquals(
                "PUT",
                StubService.subscriber().onlyAsked("/api/account/arrival").method());

        StubService.subscriber().on("/api/account/arrival", StubService.text(500, "text/plain", "no"));
        assertEquals(302, new Browser().signIn(provider, "/").statusCode());
    }

    @Test
    @DisplayName("R47 A31 each sign-in has a new id, and one planted before is never taken over")
    void eachSignInHasANewId() {
        ana.cookies().put("__Host-dossier", "A".repeat(43));
        ana.signIn(provider, "/");
        var first = ana.cookies().get("__Host-dossier");
        assertNotEquals("A".repeat(43), first);
        ana.signIn(provider, "/");
        assertNotEquals(first, ana.cookies().get("__Host-dossier"));
    }

    @Test
    @DisplayName("R47 signing in again ends what the browser's cookie held before, and nothing of another browser")
    void signingInAgainEndsTheEarlierSession() {
        ana.signIn(provider, "/");
        var copy = new Browser();
        copy.cookies().putAll(ana.cookies());
        var elsewhere = new Browser();
        elsewhere.signIn(provider, "/");
        assertEquals(200, copy.get("/account").statusCode());

        ana.signIn(provider, "/");
        assertEquals(302, copy.get("/account").statusCode());
        assertEquals(200, ana.get("/account").statusCode());
        assertEquals(200, elsewhere.get("/account").statusCode());
    }

    @Test
    @DisplayName("R53 a code without this browser's state, or with another's, opens nothing")
    void codeOfAnotherBrowserOpensNothing() {
        var away = location(ana.get("/login?to=/"));
        var back = provider.signIn(away).substring("http://localhost:8080".length());
        var mallory = new Browser();
        assertEquals(400, mallory.get(back).statusCode());
        mallory.get("/login?to=/");
        assertEquals(400, mallory.get(back).statusCode());
        assertFalse(mallory.cookies().containsKey("__Host-dossier"));
        assertEquals(400, ana.get("/login/callback").statusCode());
    }

    @Test
    @DisplayName("R53 an ID token with another nonce, audience or issuer opens nothing")
    void spoiledIdTokenOpensNothing() {
        provider.changeIdTokens(claims -> claims.setClaim("nonce", "other"));
        assertEquals(400, ana.signIn(provider, "/").statusCode());
        provider.changeIdTokens(claims -> claims.setAudience("somebody-else"));
        assertEquals(400, ana.signIn(provider, "/").statusCode());
        provider.changeIdTokens(claims -> claims.setIssuer("https://evil.example"));
        assertEquals(400, ana.signIn(provider, "/").statusCode());
        assertFalse(ana.cookies().containsKey("__Host-dossier"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%2F%2Fevil.example",
                "https%3A%2F%2Fevil.example",
                "%5C%5Cevil.example",
                "%2F%5Cevil.example",
                "%2F%09%2Fevil.example",
                "%2Fa%40evil.example",
                "%2F%250d%250aSet-Cookie%3Ax",
                "%2F%0d%0aX%3Ay",
                "javascript%3Aalert(1)",
                "evil.example",
                "",
                "%2Flogin%3Fto%3D%2F",
                "%2F..%2F%2Fevil.example",
                "%2F%252f%252fevil.example",
                "%E2%80%A8%2Fevil"
            })
    @DisplayName("R34 A36 a return address that is not plainly local becomes the home page")
    void foreignReturnAddressBecomesHome(String to) {
        assertEquals("/", location(new Browser().signIn(provider, to)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%2F%7B", "%7B", "%2F%25", "%2F%5E", "%5B", "%2Fa%7Cb", "%22", "&to=/x", "%2Fx%3Fto=%2F%7B"})
    @DisplayName("R34 a return address that cannot even be read becomes the home page")
    void unreadableReturnAddressBecomesHome(String to) {
        assertEquals("/", location(ana.signIn(provider, to)));
        assertEquals(200, ana.get("/account").statusCode());
    }

    @Test
    @DisplayName("401 on a page leads to the sign-in and back, for htmx by HX-Redirect; a program gets its 401")
    void whoMustSignInIsLedThere() {
        var page = ana.get("/account?tab=2");
        assertEquals(302, page.statusCode());
        assertEquals("/login?to=%2Faccount%3Ftab%3D2", location(page));

        var fragment = ana.get(
                "/account",
                r -> r.header("HX-Request", "true").header("HX-Current-URL", "http://localhost:8080/plans"));
        assertEquals(
                "/login?to=%2Fplans",
                fragment.headers().firstValue("HX-Redirect").orElseThrow());

        StubService.subscriber()
                .on("/api/account/me", StubService.text(401, "application/problem+json", "{\"status\":401}"));
        var document = ana.get("/api/account/me");
        assertEquals(401, document.statusCode());
        assertEquals(
                "application/problem+json",
                document.headers().firstValue("content-type").orElseThrow());
    }

    @Test
    @DisplayName("R44 a service that wants a second factor has its reader sent to the provider for one, once")
    void whoNeedsASecondFactorIsLedToIt() {
        ana.signIn(provider, "/account");
        StubService.subscriber().on("/account", (exchange, asked) -> {
            exchange.getResponseHeaders()
                    .set(
                            "WWW-Authenticate",
                            "Bearer error=\"insufficient_user_authentication\", acr_values=\"second-factor\"");
            StubService.send(exchange, 401, "text/html", "sign out and in again");
        });
        var atOnce = ana.get("/account");
        assertEquals(401, atOnce.statusCode());
        assertTrue(atOnce.body().contains("sign out and in again"), atOnce.body());

        TestClock.pass(Duration.ofSeconds(31));
        var later = ana.get("/account?tab=2");
        assertEquals("/login?to=%2Faccount%3Ftab%3D2&acr_values=second-factor", location(later));
        var away = location(ana.get(location(later)));
        assertTrue(away.startsWith(provider.issuer()) && away.contains("acr_values=second-factor"), away);
    }

    @Test
    @DisplayName("a reader whom a service refuses right after signing in does not go in circles")
    void noCircleAfterSigningIn() {
        ana.signIn(provider, "/account");
        StubService.subscriber().on("/account", StubService.text(401, "text/html", "no"));
        assertEquals(503, ana.get("/account").statusCode());
    }

    @Test
    @DisplayName("F23 without the provider signing in says so, and who is signed in goes on")
    void providerDownStopsOnlySigningIn() {
        ana.signIn(provider, "/");
        var back = provider.signIn(location(new Browser().get("/login?to=/")));
        provider.stop();
        assertEquals(200, ana.get("/account").statusCode());
        var late = ana.get(back.substring("http://localhost:8080".length()));
        assertTrue(late.statusCode() >= 400, "" + late.statusCode());
    }

    @Test
    @DisplayName("A40 the provider is told the configured address, whatever Host says")
    void hostHeaderDoesNotMoveTheReturnAddress() throws Exception {
        var answer = RawHttp.exchange("GET /login HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
        assertTrue(answer.contains("redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Flogin%2Fcallback"), answer);
        assertFalse(answer.contains("evil.example"), answer);
    }

    private static String location(HttpResponse<String> response) {
        return response.headers()
                .firstValue("location")
                .orElseThrow(() -> new AssertionError(response + response.body()));
    }
}
