package org.dossier.subscriber;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.dossier.kit.identity.StaffRole;
import org.dossier.kit.test.BadToken;
import org.dossier.kit.test.Person;
import org.dossier.kit.test.Rows;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** R51, R52: a token that is not one opens nothing, not even what is open to guests, and makes nobody known here. */
@QuarkusTest
@WithTestResource(RealParts.class)
class BadTokenTest {
    private static final List<String> PATHS = List.of("/plans", "/api/plans", "/account", "/desk/accounts");

    private final Rows rows;

    BadTokenTest(Rows rows) {
        this.rows = rows;
    }

    @ParameterizedTest
    @EnumSource
    void aBadTokenIsAnsweredWithNothing(BadToken token) {
        var ada = newAdministrator();
        assertAll(PATHS.stream().map(path -> () -> assertRefused(path, get(path, token.bearer(ada)))));
        assertRefused(
                "the arrival",
                given().header("Authorization", token.bearer(ada)).put("/api/account/arrival"));
        assertEquals(0, rows.count("select count(*) from account where subject = ?", ada.subject()));
    }

    /** Without this the test above could be content with pages that nobody may see. */
    @Test
    void theRightTokenOpensThemAll() {
        var ada = newAdministrator();
        for (var path : PATHS) {
            assertEquals(200, get(path, ada.bearer()).statusCode(), path);
        }
    }

    private static Person newAdministrator() {
        return new Person("sub-ada-" + UUID.randomUUID(), "Ada", "ada@example.org", List.of(StaffRole.ADMINISTRATOR));
    }

    private static void assertRefused(String path, Response answer) {
        assertEquals(401, answer.statusCode(), path);
        assertFalse(answer.headers().getValues("Cache-Control").toString().contains("public"), path);
        assertFalse(answer.asString().contains("<main"), path);
        assertFalse(answer.asString().contains("Complete"), path);
    }

    private static Response get(String path, String bearer) {
        return given().header("Authorization", bearer)
                .accept("text/html, */*;q=0.8")
                .redirects()
                .follow(false)
                .get(path);
    }
}
