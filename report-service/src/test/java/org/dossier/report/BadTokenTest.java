package org.dossier.report;

import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.dossier.kit.identity.StaffRole;
import org.dossier.kit.test.BadToken;
import org.dossier.kit.test.Person;
import org.dossier.report.catalogue.Region;

import static io.restassured.RestAssured.given;
import static org.dossier.report.ReportBuilder.aReport;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** R51, R52: a token that is not one opens nothing, not even what is open to guests, whom it does not become. */
@QuarkusTest
class BadTokenTest {
    private static final String BODY = "qwertybody";

    /** Subscribes to everything and has every role of the staff: whoever is taken for them sees it all. */
    private static final Person ANA = new Person(
            Person.ANA.subject(),
            "Ana",
            "ana@example.org",
            List.of(StaffRole.EDITOR, StaffRole.ACCOUNT_MANAGER, StaffRole.ADMINISTRATOR));

    private static final List<String> WITH_THE_BODY =
            List.of("/reports/open", "/reports/paid", "/reports/paid/reading", "/api/reports/paid");

    private static final List<String> PATHS = List.of(
            "/", "/about", "/reports", "/authors", "/regions", "/feed.xml", "/robots.txt", "/desk", "/desk/reports");

    @Inject
    Newsroom newsroom;

    @Inject
    Rights rights;

    @BeforeEach
    void publish() {
        newsroom.clear();
        rights.usual();
        newsroom.publish(aReport("open").saying(BODY));
        newsroom.publish(aReport("paid").on(Region.ARCTIC).forSubscribers().saying(BODY));
    }

    @ParameterizedTest
    @EnumSource
    void aBadTokenIsAnsweredWithNothing(BadToken token) {
        assertAll(Stream.concat(WITH_THE_BODY.stream(), PATHS.stream()).map(path -> () -> assertRefused(token, path)));
    }

    /** Without this the test above could be content with pages that nobody may see. */
    @Test
    void theRightTokenOpensThemAll() {
        for (var path : PATHS) {
            assertEquals(200, get(path, ANA.bearer()).statusCode(), path);
        }
        for (var path : WITH_THE_BODY) {
            assertTrue(get(path, ANA.bearer()).asString().contains(BODY), path);
        }
    }

    /** What was found out about one token says nothing about another that differs from it in its signature alone. */
    @Test
    void aTokenWithoutItsSignatureIsRefusedWhileTheRightOneIsRemembered() {
        var right = ANA.bearer();
        assertEquals(200, get("/desk", right).statusCode());
        assertEquals(200, get("/desk", right).statusCode());
        var claims = right.substring(0, right.lastIndexOf('.') + 1);
        for (var forged : List.of(claims, claims + "AAAA", ANA.bearer().substring(0, claims.length()) + "AAAA")) {
            assertEquals(401, get("/desk", forged).statusCode());
        }
    }

    private static void assertRefused(BadToken token, String path) {
        var answer = get(path, token.bearer(ANA));
        var where = path + " with a token " + token;
        assertEquals(401, answer.statusCode(), where);
        assertEquals(List.of("private, no-store"), answer.headers().getValues("Cache-Control"), where);
        assertFalse(answer.asString().contains(BODY), where);
        assertFalse(answer.asString().contains("<main"), where);
    }

    private static Response get(String path, String bearer) {
        return given().header("Authorization", bearer)
                .accept(path.startsWith("/api/") ? "application/json" : "text/html, */*;q=0.8")
                .get(path);
    }
}
