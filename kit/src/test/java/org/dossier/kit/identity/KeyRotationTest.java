package org.dossier.kit.identity;

import java.time.Duration;
import java.time.Instant;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import org.dossier.kit.test.BadToken;
import org.dossier.kit.test.IssuerResource;
import org.dossier.kit.test.PostgresResource;
import org.dossier.kit.test.TestIssuer;

import static io.restassured.RestAssured.given;
import static org.dossier.kit.test.Person.ANA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** F24: the provider's new key is taken up soon, and the provider is not asked for keys at each odd token. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IssuerResource.class)
class KeyRotationTest {
    @ConfigProperty(name = "quarkus.oidc.token.forced-jwk-refresh-interval")
    Duration interval;

    @Test
    void aNewKeyIsTakenUpWithinTheInterval() {
        var before = ANA.bearer();
        assertEquals(200, statusOf(before));
        TestIssuer.rotateKeys();
        var deadline = Instant.now().plus(interval).plusSeconds(5);
        while (statusOf(ANA.bearer()) != 200) {
            assertTrue(Instant.now().isBefore(deadline), "the new key is still unknown");
        }
        assertEquals(200, statusOf(before), "what the earlier key signed is still good");
    }

    @Test
    void tokensWithInventedKeysBringNoStorm() {
        int asked = TestIssuer.timesAskedForKeys();
        var start = Instant.now();
        for (int i = 0; i < 50; i++) {
            assertEquals(401, statusOf(BadToken.WITH_AN_UNKNOWN_KEY_ID.bearer(ANA)));
        }
        var intervals = Duration.between(start, Instant.now()).dividedBy(interval);
        var asksMore = TestIssuer.timesAskedForKeys() - asked;
        assertTrue(asksMore <= intervals + 1, asksMore + " times in " + intervals + " intervals");
    }

    private static int statusOf(String bearer) {
        return given().header("Authorization", bearer)
                .get("/test-desk/about-me")
                .statusCode();
    }
}
