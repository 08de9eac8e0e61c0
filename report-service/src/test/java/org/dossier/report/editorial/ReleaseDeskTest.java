package org.dossier.report.editorial;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.dossier.kit.audit.AuditTrail;
import org.dossier.kit.test.Person;
import org.dossier.report.Newsroom;
import org.dossier.report.Rights;
import org.dossier.report.catalogue.Region;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.report.editorial.DeskClient.whole;

/** What readers get of a report, when, and what a preview shows of it before. */
@QuarkusTest
class ReleaseDeskTest {
    private static final String CANARY = "plover-in-the-body";

    @Inject
    Newsroom newsroom;

    @Inject
    Rights rights;

    @Inject
    AuditTrail trail;

    private final DeskClient edith = new DeskClient(Person.EDITH);

    @BeforeEach
    void clear() {
        newsroom.clear();
        rights.usual();
    }

    @Test
    void publishingWhatSomebodyChangedMeanwhileIsRefused() {
        var path = "/desk/reports/" + newsroom.draft(whole("ice"));
        var asked = edith.page(path + "/publication");
        edith.next(edith.send(edith.page(path), Map.of("title", "Another title")));
        assertThat(edith.send(asked, Map.of()).statusCode()).isEqualTo(409);
        given().get("/reports/ice").then().statusCode(404);
    }

    @Test
    void changesReachReadersOnlyWhenTheyArePublishedAndWithdrawalTakesAllAway() {
        var path = "/desk/reports/" + newsroom.publish(whole("ice").summing("Old summary."));
        edith.next(edith.send(edith.page(path), Map.of("part.0.text", "New summary.")));
        assertThat(edith.page(path).text()).contains("Changes not published");
        assertThat(given().get("/reports/ice").asString()).contains("Old summary.");
        edith.next(edith.send(edith.page(path + "/publication"), Map.of()));
        assertThat(given().get("/reports/ice").asString()).contains("New summary.");

        var withdrawal = edith.page(path + "/withdrawal");
        assertThat(edith.send(withdrawal, Map.of("reason", " ")).statusCode()).isEqualTo(422);
        edith.next(edith.send(withdrawal, Map.of("reason", "A source withdrew.")));
        given().get("/reports/ice").then().statusCode(404);
        assertThat(edith.page(path).text()).contains("Withdrawn", "A source withdrew.");
        assertThat(acts(path)).containsExactly("report-withdrawn", "report-updated", "report-revised");
    }

    @Test
    @DisplayName("R07: each kind of reader sees in the preview what the paywall gives them")
    void thePreviewFollowsThePaywall() {
        var path = "/desk/reports/"
                + newsroom.draft(whole("ice").on(Region.ARCTIC).forSubscribers().saying(CANARY)) + "/preview?as=";
        assertThat(edith.get(path + "subscriber").asString()).contains(CANARY);
        for (var kind : List.of("guest", "signed-in", "wrong-plan", "nobody")) {
            assertThat(edith.get(path + kind).asString())
                    .as(kind)
                    .contains("What everyone may know.")
                    .doesNotContain(CANARY);
        }
        var open = "/desk/reports/" + newsroom.draft(whole("open").forSignedIn().saying(CANARY)) + "/preview?as=";
        assertThat(edith.get(open + "signed-in").asString()).contains(CANARY);
        assertThat(edith.get(open + "guest").asString()).doesNotContain(CANARY);
    }

    @Test
    void aDraftThatLacksSomethingCannotBePublished() {
        var page = edith.page("/desk/reports/new");
        var path = edith.next(edith.send(page, Map.of("title", "Bare", "part.0.text", "Summary only.")));
        assertThat(edith.page(path).text())
                .contains("Before it can be published it needs a region, an author", "a text under “Analysis”");
        assertThat(edith.page(path + "/preview").text()).contains("No preview yet");
        assertThat(edith.post(path + "/publication", Map.of("version", List.of("0")))
                        .statusCode())
                .isIn(409, 422);
        assertThat(edith.get("/desk/reports/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(edith.get("/desk/reports/not-an-id").statusCode()).isEqualTo(404);
    }

    private List<String> acts(String path) {
        return trail.of("report", path.substring(path.lastIndexOf('/') + 1)).stream()
                .map(record -> record.entry().act())
                .toList();
    }
}
