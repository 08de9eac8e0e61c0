package org.dossier.kit.identity;

import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.dossier.kit.test.IssuerResource;
import org.dossier.kit.test.PostgresResource;

import static io.restassured.RestAssured.given;
import static org.dossier.kit.test.Person.ADA;
import static org.dossier.kit.test.Person.BEN;
import static org.dossier.kit.test.Person.EDITH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** R44: in every service a staff role counts only with a second factor. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IssuerResource.class)
class SecondFactorTest {
    @Path("/test-desk")
    public static class Desk {
        private final Reader reader;

        Desk(Reader reader) {
            this.reader = reader;
        }

        @GET
        @RolesAllowed({StaffRole.EDITOR, StaffRole.ADMINISTRATOR})
        public String open() {
            return "the desk";
        }

        @GET
        @Path("/about-me")
        @RolesAllowed("**")
        public String aboutMe() {
            return reader.name() + " " + (reader.isStaff() ? "of the staff" : "a reader");
        }
    }

    @Test
    void withASecondFactorTheDeskIsOpen() {
        assertEquals("the desk", get("/test-desk", EDITH.bearer()).asString());
    }

    @Test
    void withAPasswordAloneItIsNot() {
        for (var person : Set.of(EDITH, ADA)) {
            var answer = get("/test-desk", person.bearerByPasswordAlone());
            assertEquals(401, answer.statusCode());
            assertTrue(answer.asString().contains("Sign in with your second factor"), answer.asString());
            assertEquals(
                    "Bearer error=\"insufficient_user_authentication\", acr_values=\"second-factor\"",
                    answer.header("WWW-Authenticate"));
        }
    }

    @Test
    void whoeverIsNoStaffIsNotAskedForOne() {
        var answer = get("/test-desk", BEN.bearer());
        assertEquals(403, answer.statusCode());
        assertNull(answer.header("WWW-Authenticate"));
    }

    @Test
    void staffWithoutItIsAReaderLikeAnother() {
        assertEquals(
                "Edith of the staff", get("/test-desk/about-me", EDITH.bearer()).asString());
        assertEquals(
                "Edith a reader",
                get("/test-desk/about-me", EDITH.bearerByPasswordAlone()).asString());
    }

    @Test
    void aProgramHasASecretInstead() {
        assertEquals(
                200,
                get("/test-desk", EDITH.bearerOfProgram("dossier-desk-api")).statusCode());
        assertEquals(
                401, get("/test-desk", EDITH.bearerOfProgram("somebody-else")).statusCode());
    }

    private static Response get(String path, String bearer) {
        return given().accept("text/html, */*").header("Authorization", bearer).get(path);
    }
}
