package org.dossier.kit.page;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.dossier.kit.test.IssuerResource;
import org.dossier.kit.test.KafkaResource;
import org.dossier.kit.test.PostgresResource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

/** What the layout shows to whom. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(IssuerResource.class)
class LayoutTest {
    @Test
    void guestFindsTheWayToSignInAndBack() {
        given().get("/try/page?topic=gas")
                .then()
                .statusCode(200)
                .body(containsString("/login?to=%2Ftry%2Fpage%3Ftopic%3Dgas"));
    }

    /** R30: a page without a nonce has no script, so it can be kept for every guest. */
    @Test
    void withoutANonceThereIsNoScript() {
        given().get("/try/page").then().body(not(containsString("<script")));
    }

    /** R30 */
    @Test
    void theScriptCarriesTheNonce() {
        given().header("Dossier-Nonce", "n0nce")
                .get("/try/page")
                .then()
                .body(containsString("nonce=\"n0nce\" defer></script>"));
    }

    /** R33 */
    @Test
    void everyFormStartsWithTheCsrfToken() {
        given().header("Dossier-Csrf", "t0ken")
                .get("/try/page")
                .then()
                .body(
                        containsString(
                                "<form method=\"post\" action=\"/try/page\" class=\"form\"><input type=\"hidden\" name=\"_csrf\" value=\"t0ken\">"))
                .body(containsString("hx-headers='{\"Dossier-Csrf\":\"t0ken\"}'"));
    }
}
