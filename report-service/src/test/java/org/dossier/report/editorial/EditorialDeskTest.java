package org.dossier.report.editorial;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.dossier.kit.test.Person;
import org.dossier.report.Newsroom;
import org.dossier.report.Rights;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.report.ReportBuilder.aReport;
import static org.dossier.report.editorial.DeskClient.whole;

/** The list of the desk, and who comes in. */
@QuarkusTest
class EditorialDeskTest {
    @Inject
    Newsroom newsroom;

    @Inject
    Rights rights;

    private final DeskClient edith = new DeskClient(Person.EDITH);

    @BeforeEach
    void clear() {
        newsroom.clear();
        rights.usual();
    }

    @Test
    void theListFiltersByStatusAndWords() {
        newsroom.draft(aReport("one").titled("Salt roads 100%"));
        newsroom.publish(aReport("two").titled("Ice roads"));
        assertThat(edith.page("/desk/reports").select("tbody tr")).hasSize(2);
        assertThat(edith.page("/desk/reports?status=draft").select("tbody tr")).hasSize(1);
        assertThat(edith.page("/desk/reports?q=ICE").select("tbody tr").text())
                .contains("Ice roads")
                .doesNotContain("Salt");
        assertThat(edith.page("/desk/reports?q=0%25").select("tbody tr")).hasSize(1);
        assertThat(edith.page("/desk/reports?status=rubbish&q=_&page=x").select("tbody tr"))
                .isEmpty();
    }

    @Test
    @DisplayName("R01, A20: the desk is for editors and administrators")
    void nobodyElseReachesTheDesk() {
        var id = newsroom.draft(whole("ice"));
        for (var path : List.of(
                "",
                "/new",
                "/imports/new",
                "/imports/" + id,
                "/" + id,
                "/" + id + "/preview",
                "/" + id + "/publication",
                "/" + id + "/withdrawal",
                "/authors",
                "/authors/new")) {
            given().get("/desk/reports" + path).then().statusCode(401);
            for (var person : List.of(Person.ANA, Person.BEN, Person.LEA, Person.AMIR)) {
                assertThat(new DeskClient(person).get("/desk/reports" + path).statusCode())
                        .as(person.name() + " " + path)
                        .isEqualTo(403);
            }
        }
        for (var person : List.of(Person.ANA, Person.AMIR)) {
            var client = new DeskClient(person);
            assertThat(client.upload("a.txt", "Text.".getBytes(UTF_8)).statusCode())
                    .isEqualTo(403);
            for (var path : List.of(
                    "",
                    "/" + id,
                    "/" + id + "/publication",
                    "/" + id + "/withdrawal",
                    "/authors",
                    "/imports/" + id + "/draft")) {
                assertThat(client.post("/desk/reports" + path, Map.of("title", List.of("x")))
                                .statusCode())
                        .as(path)
                        .isEqualTo(403);
            }
        }
    }
}
