package org.dossier.report.editorial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.dossier.kit.test.Person;
import org.dossier.report.Newsroom;

import static io.restassured.RestAssured.given;
import static org.dossier.report.editorial.ImportDeskTest.document;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class ImportsApiTest {
    private static final String IMPORTS = "/api/desk/reports/imports";

    @Inject
    Newsroom newsroom;

    @BeforeEach
    void clear() {
        newsroom.clear();
    }

    @Test
    void aBodyIsReadAndNothingStored() throws IOException {
        asEditor()
                .contentType("text/plain")
                .body(document("harbour-police.txt"))
                .post(IMPORTS + "?filename=harbour.txt")
                .then()
                .statusCode(200)
                .body("title", containsString("Harbour Police"))
                .body("parts", hasSize(5))
                .body("parts[2].items", hasSize(3))
                .body("cover.credit", containsString("Gazette"))
                .body("draft", nullValue());
        asEditor().get("/desk/reports").then().body(containsString("0 reports"));
    }

    @Test
    void aMultipartUploadBecomesADraft() throws IOException {
        var location = asEditor()
                .multiPart("file", "salt.html", document("salt-road.html"))
                .post(IMPORTS + "?draft=true")
                .then()
                .statusCode(201)
                .header("Location", matchesPattern(".*/desk/reports/[0-9a-f-]{36}"))
                .body("format", org.hamcrest.Matchers.equalTo("HTML"))
                .extract()
                .header("Location");
        asEditor()
                .get(location.substring(location.indexOf("/desk")))
                .then()
                .statusCode(200)
                .body(containsString("The Salt Road Opens"));
    }

    @Test
    void badDocumentsAreProblems() {
        asEditor()
                .contentType("application/vnd.openxmlformats-officedocument.wordprocessingml.document")
                .body("%PDF-1.7 x".getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS)
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("type", org.hamcrest.Matchers.equalTo("urn:dossier:problem:import-pdf"));
        asEditor()
                .contentType("text/plain")
                .body(new byte[11 * 1024 * 1024])
                .post(IMPORTS)
                .then()
                .statusCode(413)
                .body("title", containsString("too large"));
        asEditor().multiPart("other", "x").post(IMPORTS).then().statusCode(400);
    }

    @Test
    void aDocumentThatLacksATitleMakesNoDraftAndLeavesNothing() {
        asEditor()
                .contentType("text/plain")
                .body("Only a sentence here, and then another one.")
                .post(IMPORTS + "?draft=true")
                .then()
                .statusCode(422)
                .body("detail", containsString("title"));
    }

    @Test
    @DisplayName("R01: only a token with the editor's or the administrator's role imports")
    void othersAreTurnedAway() {
        given().contentType("text/plain").body("Text.").post(IMPORTS).then().statusCode(401);
        for (var person : new Person[] {Person.ANA, Person.BEN, Person.AMIR}) {
            given().header("Authorization", person.bearer())
                    .contentType("text/plain")
                    .body("Text.")
                    .post(IMPORTS)
                    .then()
                    .statusCode(403);
        }
    }

    private static RequestSpecification asEditor() {
        return given().header("Authorization", Person.EDITH.bearer());
    }
}
