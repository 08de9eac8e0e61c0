package org.dossier.kit.page;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.dossier.kit.test.IssuerResource;
import org.dossier.kit.test.KafkaResource;
import org.dossier.kit.test.Person;
import org.dossier.kit.test.PostgresResource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** What the layout shows to whom. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
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

    /** R60: what a guest gets may be cached, so it depends on the address alone. */
    @Test
    void everyGuestGetsTheSamePage() {
        var first = given().header("User-Agent", "one").get("/try/page").asString();
        var second = given().header("User-Agent", "two")
                .header("Accept-Language", "fr")
                .get("/try/page")
                .asString();
        assertEquals(first, second);
        assertFalse(first.contains("/logout"));
        assertFalse(first.contains("hx-headers"));
    }

    @Test
    void aReaderSeesTheirNameAndTheWayOutAndNoDesk() {
        given().header("Authorization", Person.ANA.bearer())
                .get("/try/page")
                .then()
                .body(containsString("Ana</a>"))
                .body(containsString("action=\"/logout\""))
                .body(not(containsString("/desk")));
    }

    @Test
    void staffSeeTheirOwnDesksOnly() {
        given().header("Authorization", Person.EDITH.bearer())
                .get("/try/page")
                .then()
                .body(containsString("href=\"/desk\""))
                .body(not(containsString("/desk/accounts")));
        given().header("Authorization", Person.AMIR.bearer())
                .get("/try/page")
                .then()
                .body(containsString("href=\"/desk/accounts\""))
                .body(not(containsString("href=\"/desk\"")));
    }

    /** R11 */
    @Test
    void textOfAPageIsEscaped() {
        given().get("/try/page").then().body(containsString("value=\"&lt;ana&gt;\""));
    }

    @Test
    void fieldsAreTiedToTheirHintsAndErrors() {
        given().get("/try/page")
                .then()
                .body(containsString("id=\"email-error\""))
                .body(containsString("aria-invalid=\"true\" aria-describedby=\" email-error\""))
                .body(containsString("aria-describedby=\"note-hint\""));
    }

    /** R30, R35: no page carries a style or a script of its own, or a foreign address to load from. */
    @Test
    void theDesignPageNeedsNothingInline() {
        given().header("Dossier-Nonce", "n0nce")
                .get("/try/design")
                .then()
                .statusCode(200)
                .body(not(matchesPattern("(?s).*<style.*|.* style=.*|.* on[a-z]+=.*|.*(src|url)=.?https?://.*")))
                .body(containsString("scale scale-5"));
    }

    /** R30, R58 */
    @Test
    void anUnknownAddressAnswersInOurLook() {
        given().accept("text/html")
                .get("/try/nothing")
                .then()
                .statusCode(404)
                .body(containsString("class=\"masthead\""))
                .body(containsString("Nothing here"));
    }

    /** R15: the text twin is not escaped as HTML, the HTML one is. */
    @Test
    void mailsHaveBothFrames() {
        given().get("/try/mail")
                .then()
                .statusCode(200)
                .body(containsString("Dossier: Your receipt"))
                .body(containsString("Ana's plan is paid."))
                .body(containsString("Published by "))
                .body(containsString("href=\"https://example.org/invoice\""));
    }
}
