package org.dossier.report.editorial;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.dossier.kit.audit.AuditTrail;
import org.dossier.kit.sql.Sql;
import org.dossier.kit.test.Person;
import org.dossier.report.Newsroom;
import org.dossier.report.Rights;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** From a document to a draft, and what is refused on the way. */
@QuarkusTest
class ImportDeskTest {
    @Inject
    Newsroom newsroom;

    @Inject
    Rights rights;

    @Inject
    Sql sql;

    @Inject
    AuditTrail trail;

    private final DeskClient edith = new DeskClient(Person.EDITH);

    @BeforeEach
    void clear() {
        newsroom.clear();
        rights.usual();
    }

    @Test
    void anUploadedReportBecomesADraftAndIsPublished() throws IOException {
        var review = edith.next(edith.upload("harbour-police.txt", document("harbour-police.txt")));
        var page = edith.page(review);
        assertThat(page.select("input[name=title]").val()).startsWith("Harbour Police, Customs");
        assertThat(page.select("textarea[name$=.items]")).hasSize(2);
        assertThat(page.text()).contains("Left out as page furniture", "harbour-police.txt");

        var draft = edith.next(edith.send(
                page, Map.of("region", "arctic", "author", edith.addAuthor(), "newTopics", "Ports, Customs")));
        assertThat(edith.page(draft).select("input[name=topic][checked]")).hasSize(2);
        var published = edith.next(edith.send(edith.page(draft + "/publication"), Map.of()));
        assertThat(published).isEqualTo(draft);
        assertThat(edith.page(draft).text()).contains("Published", "Draft created", "Edith");

        var slug = "harbour-police-customs-and-cooperation-on-the-northern-straits";
        given().get("/reports/" + slug).then().statusCode(200);
        assertThat(given().get("/reports/" + slug).asString())
                .contains("harbour records")
                .doesNotContain("honest carriers pay", "Eastholm leads");
        assertThat(acts(draft)).containsExactly("report-published", "draft-created");
    }

    @Test
    void oneImportMakesOneDraftHoweverOftenItIsSent() throws IOException {
        var review = edith.next(edith.upload("a.md", document("river-towns.md")));
        var page = edith.page(review);
        var first = edith.next(edith.send(page, Map.of()));
        assertThat(edith.next(edith.send(page, Map.of()))).isEqualTo(first);
        assertThat(edith.next(edith.get(review))).isEqualTo(first);
    }

    @Test
    @DisplayName("R39: a bad document is refused with a sentence on the upload page, and nothing is stored")
    void badDocumentsAreRefusedAndLeaveNothing() {
        var before = sql.list("select 1 from report_import", row -> 1);
        assertThat(edith.upload("a.docx", new byte[0]).asString()).contains("The document is empty");
        assertThat(edith.upload("a.pdf", "%PDF-1.7 x".getBytes(UTF_8)).statusCode())
                .isEqualTo(415);
        var huge = edith.uploadOf(50 * 1024 * 1024);
        assertThat(huge.statusCode()).isEqualTo(413);
        assertThat(huge.body()).contains("The document is too large");
        assertThat(sql.list("select 1 from report_import", row -> 1)).isEqualTo(before);
    }

    @Test
    void aFormThatIsTooLargeIsRefusedBeforeItIsRead() {
        var fields = Map.of("title", List.of("x".repeat(5 * 1024 * 1024)));
        assertThat(edith.post("/desk/reports", fields).statusCode()).isEqualTo(413);
    }

    @Test
    @DisplayName("R02, A14: what somebody uploaded is nobody else’s: it may be for one client alone")
    void anImportIsItsUploadersAlone() throws IOException {
        var review = edith.next(edith.upload("a.md", document("river-towns.md")));
        var ada = new DeskClient(Person.ADA);
        assertThat(ada.get(review).statusCode()).isEqualTo(404);
        assertThat(ada.post(
                                review + "/draft",
                                DeskClient.fields(edith.page(review).selectFirst("form.fields")))
                        .statusCode())
                .isEqualTo(404);
        assertThat(sql.list("select 1 from report", row -> 1)).isEmpty();
    }

    private List<String> acts(String path) {
        return trail.of("report", path.substring(path.lastIndexOf('/') + 1)).stream()
                .map(record -> record.entry().act())
                .toList();
    }

    static byte[] document(String name) throws IOException {
        try (var in = ImportDeskTest.class.getResourceAsStream("/importing/" + name)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
