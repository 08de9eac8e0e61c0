package org.dossier.gateway.door;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.dossier.gateway.support.Browser;
import org.dossier.gateway.support.RawHttp;
import org.dossier.gateway.support.Reports;
import org.dossier.gateway.support.StubService;
import org.dossier.gateway.support.Surroundings;
import org.dossier.gateway.support.TestProvider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** R33: nothing changes but by the reader's own will. */
@QuarkusTest
class FormsTest {

    private static final String OURS = Surroundings.PUBLIC_URL;
    private final Browser ana = new Browser();
    private final StubService subscriber = StubService.subscriber();
    private Reports reports = Reports.running();

    @BeforeEach
    void signedIn() {
        reports = Reports.running()
                .on("/desk/reports/imports", StubService.text(200, "text/plain", "imported"))
                .on("/api/desk/reports/imports", StubService.text(200, "text/plain", "imported"));
        subscriber
                .running()
                .on(
                        "/account",
                        (exchange, asked) -> StubService.send(
                                exchange, 200, "text/html", String.valueOf(asked.header("Dossier-Csrf"))))
                .on("/account/settings", StubService.text(200, "text/plain", "done"))
                .on("/api/account/settings", StubService.text(200, "text/plain", "done"))
                .on("/stripe/webhook", StubService.text(200, "text/plain", "taken"));
        ana.signIn(TestProvider.running(), "/account");
    }

    private String token() {
        return ana.get("/account").body();
    }

    @Test
    @DisplayName("R33 the form of our page is accepted")
    void formOfOurPageIsAccepted() {
        var response = ana.post("/account/settings", "_csrf=" + token() + "&name=x");
        assertEquals(200, response.statusCode());
        assertEquals(1, subscriber.asked("/account/settings").size());
    }

    @Test
    @DisplayName("R33 the header of our scripts is accepted")
    void headerOfOurScriptsIsAccepted() {
        var token = token();
        var response = ana.send(ana.to("/api/account/settings")
                .PUT(BodyPublishers.ofString("{}"))
                .header("Content-Type", "application/json")
                .header("Origin", OURS)
                .header("Dossier-Csrf", token));
        assertEquals(200, response.statusCode());
    }

    @Test
    @DisplayName("R33 without Origin, Sec-Fetch-Site speaks")
    void fetchSiteSpeaksWhereOriginIsSilent() {
        var form = "_csrf=" + token();
        assertEquals(200, status(form, r -> r.header("Sec-Fetch-Site", "same-origin")));
        assertEquals(200, status(form, r -> r.header("Sec-Fetch-Site", "none")));
        assertEquals(403, status(form, r -> r.header("Sec-Fetch-Site", "same-site")));
        assertEquals(403, status(form, r -> r.header("Sec-Fetch-Site", "cross-site")));
        assertEquals(403, status(form, r -> r));
    }

    @Test
    @DisplayName("R33 another origin is refused, with a good token too")
    void otherOriginIsRefused() {
        var form = "_csrf=" + token();
        for (var origin : new String[] {
            "https://evil.example", "null", "http://localhost:8080.evil.example", "https://localhost:8080", OURS + "/"
        }) {
            assertEquals(
                    403, status(form, r -> r.header("Origin", origin).header("Sec-Fetch-Site", "same-origin")), origin);
        }
        assertTrue(subscriber.asked("/account/settings").isEmpty());
    }

    @Test
    @DisplayName("R33 R19 a missing, wrong, foreign, repeated or misplaced token is refused")
    void badTokenIsRefused() {
        var good = token();
        var other = new Browser();
        other.signIn(TestProvider.running(), "/account");
        var foreign = other.get("/account").body();
        for (var form : new String[] {
            "",
            "name=x",
            "_csrf=",
            "_csrf=x",
            "_csrf=" + foreign,
            "name=x&_csrf=" + good,
            "_csrf=x&_csrf=" + good,
            "_csrf=" + good.substring(1),
            "_csrf=" + good + "A",
            "_csrf=%zz"
        }) {
            assertEquals(403, status(form, r -> r.header("Origin", OURS)), form);
        }
        assertEquals(403, ana.post("/account/settings?_csrf=" + good, "name=x").statusCode());
        assertTrue(subscriber.asked("/account/settings").isEmpty());
    }

    @Test
    @DisplayName("R33 a form sent as text/plain or JSON carries no token")
    void otherTypesCarryNoToken() {
        var body = "_csrf=" + token();
        for (var type : new String[] {"text/plain", "application/json", "multipart/form-data; boundary=x"}) {
            var response = ana.send(ana.to("/account/settings")
                    .POST(BodyPublishers.ofString(body))
                    .header("Content-Type", type)
                    .header("Origin", OURS));
            assertEquals(403, response.statusCode(), type);
        }
    }

    @Test
    @DisplayName("the token looks different in every page")
    void tokenLooksDifferentInEveryPage() {
        assertNotEquals(token(), token());
    }

    @Test
    @DisplayName("without a session our own origin suffices, a foreign one does not")
    void withoutSessionOriginSuffices() {
        var guest = new Browser();
        assertEquals(200, guest.post("/account/settings", "a=b").statusCode());
        assertEquals(
                403,
                guest.post("/account/settings", "a=b", r -> r.header("Origin", "https://evil.example"))
                        .statusCode());
    }

    @Test
    @DisplayName("a program's bearer token needs no form token, but beside a cookie the cookie counts")
    void bearerNeedsNoFormToken() {
        var guest = new Browser();
        var response = guest.send(guest.to("/api/account/settings")
                .PUT(BodyPublishers.ofString("{}"))
                .header("Authorization", "Bearer abc.def.ghi"));
        assertEquals(200, response.statusCode());
        assertEquals(
                "Bearer abc.def.ghi",
                subscriber.asked("/api/account/settings").getFirst().header("Authorization"));

        var beside = ana.send(ana.to("/api/account/settings")
                .PUT(BodyPublishers.ofString("{}"))
                .header("Authorization", "Bearer abc.def.ghi"));
        assertEquals(403, beside.statusCode());
    }

    @Test
    @DisplayName("a bearer token on a page is not passed on")
    void bearerOnAPageIsDropped() {
        new Browser().get("/account", r -> r.header("Authorization", "Bearer abc.def.ghi"));
        assertEquals(null, subscriber.asked("/account").getLast().header("Authorization"));
    }

    @Test
    @DisplayName("Stripe's webhook passes unread, byte for byte, up to 256 KB")
    void webhookPassesByteForByte() {
        var stripe = new Browser();
        var body = "{\"id\":\"evt_1\",  \"x\":\"" + "y".repeat(200_000) + "\"}";
        var response = stripe.send(stripe.to("/stripe/webhook")
                .POST(BodyPublishers.ofString(body))
                .header("Stripe-Signature", "t=1,v1=abc"));
        assertEquals(200, response.statusCode());
        var asked = subscriber.onlyAsked("/stripe/webhook");
        assertEquals("t=1,v1=abc", asked.header("Stripe-Signature"));
        assertEquals(body, new String(asked.body(), StandardCharsets.UTF_8));
        var large = stripe.send(stripe.to("/stripe/webhook").POST(BodyPublishers.ofString("y".repeat(300_000))));
        assertEquals(413, large.statusCode());
    }

    @Test
    @DisplayName("A56 forms are at most 64 KB, declared or not")
    void largeFormIsRefused() throws IOException {
        assertEquals(
                413,
                ana.post("/account/settings", "_csrf=" + token() + "&x=" + "y".repeat(70_000))
                        .statusCode());
        var chunk = "2000\r\n" + "a".repeat(0x2000) + "\r\n";
        var answer = RawHttp.exchange("POST /account/settings HTTP/1.1\r\nHost: localhost\r\nOrigin: " + OURS
                + "\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk.repeat(9) + "0\r\n\r\n");
        assertEquals(413, RawHttp.status(answer), answer);
        assertTrue(subscriber.asked("/account/settings").isEmpty());
    }

    @Test
    @DisplayName("R39 a document of megabytes streams through once its form's token is seen")
    void documentStreamsThrough() {
        var token = token();
        var body = multipart(token, "d".repeat(5_000_000));
        assertEquals(200, upload("/desk/reports/imports", body).statusCode());
        assertEquals(
                body,
                new String(reports.asked("/desk/reports/imports").getFirst().body(), StandardCharsets.UTF_8));
        assertEquals(
                200, upload("/desk/reports/imports", multipart(token, "small")).statusCode());
        assertEquals(
                200,
                upload("/desk/reports/imports", multipart(token, "d".repeat(8192)))
                        .statusCode());
    }

    @Test
    @DisplayName("R33 R39 a document without its form's token, or over 20 MB, reaches nobody")
    void documentWithoutTokenIsRefused() {
        assertEquals(
                403,
                upload("/desk/reports/imports", multipart("x".repeat(86), "d".repeat(100_000)))
                        .statusCode());
        var late = multipart("x", "d").replace("name=\"_csrf\"", "name=\"other\"") + multipart(token(), "d");
        assertEquals(403, upload("/desk/reports/imports", late).statusCode());
        assertTrue(reports.asked("/desk/reports/imports").isEmpty());
        assertEquals(
                413,
                upload("/desk/reports/imports", multipart(token(), "d".repeat(21_000_000)))
                        .statusCode());
        assertTrue(reports.asked("/desk/reports/imports").isEmpty());
    }

    @Test
    @DisplayName("R39 a document over 20 MB whose length is not declared is cut off")
    void undeclaredLengthIsCounted() {
        var chunk = multipart(token(), "d".repeat(21_000_000)).getBytes(StandardCharsets.UTF_8);
        var response = ana.send(ana.to("/desk/reports/imports")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(chunk)))
                .header("Content-Type", "multipart/form-data; boundary=AaB03x")
                .header("Origin", OURS));
        assertEquals(413, response.statusCode());
    }

    private java.net.http.HttpResponse<String> upload(String path, String body) {
        return ana.send(ana.to(path)
                .POST(BodyPublishers.ofString(body))
                .header("Content-Type", "multipart/form-data; boundary=AaB03x")
                .header("Origin", OURS));
    }

    private static String multipart(String token, String document) {
        return "--AaB03x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                + "\r\n--AaB03x\r\nContent-Disposition: form-data; name=\"document\"; filename=\"a.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\n" + document + "\r\n--AaB03x--\r\n";
    }

    private int status(String form, UnaryOperator<java.net.http.HttpRequest.Builder> more) {
        return ana.post("/account/settings", form, more).statusCode();
    }
}
