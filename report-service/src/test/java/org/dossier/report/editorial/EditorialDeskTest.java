package org.dossier.report.editorial;

import java.io.IOException;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.dossier.kit.audit.AuditTrail;
import org.dossier.kit.test.Person;
import org.dossier.report.Newsroom;
import org.dossier.report.ReportBuilder;
import org.dossier.report.Rights;
import org.dossier.report.catalogue.Region;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.report.ReportBuilder.aReport;

@QuarkusTest
class EditorialDeskTest {
    private static final String CANARY = "plover-in-the-body";

    @Inject
    Newsroom newsroom;

    @Inject
    Rights rights;

    @Inject
    EntityManager entities;

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

        var draft = edith.next(
                edith.send(page, Map.of("region", "arctic", "author", author(), "newTopics", "Ports, Customs")));
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
        var before = count("report_import");
        assertThat(edith.upload("a.docx", new byte[0]).asString()).contains("The document is empty");
        assertThat(edith.upload("a.pdf", "%PDF-1.7 x".getBytes(UTF_8)).statusCode())
                .isEqualTo(415);
        var huge = edith.uploadOf(50 * 1024 * 1024);
        assertThat(huge.statusCode()).isEqualTo(413);
        assertThat(huge.body()).contains("The document is too large");
        assertThat(count("report_import")).isEqualTo(before);
    }

    @Test
    void aFormThatIsTooLargeIsRefusedBeforeItIsRead() {
        var fields = Map.of("title", List.of("x".repeat(5 * 1024 * 1024)));
        assertThat(edith.post("/desk/reports", fields).statusCode()).isEqualTo(413);
    }

    @Test
    void errorsStandBesideTheirFieldsAndKeepWhatWasTyped() {
        var page = edith.page("/desk/reports/new");
        var typed = new HashMap<>(Map.of(
                "title",
                "",
                "countries",
                "Norway, Atlantis",
                "slug",
                "No Slug",
                "part.0.text",
                "Typed <text>.\nSecond line."));
        typed.put("part.2.items", "An item where none belongs");
        var answer = edith.send(page, typed);
        assertThat(answer.statusCode()).isEqualTo(422);
        var again = Jsoup.parse(answer.asString());
        assertThat(again.selectFirst("#title-error").text()).contains("Give the report a title");
        assertThat(again.selectFirst("#countries-error").text()).contains("Atlantis");
        assertThat(again.selectFirst("#slug-error")).isNotNull();
        assertThat(again.select("[name=part.0.text]").getFirst().wholeText()).contains("Typed <text>.\nSecond line.");
        assertThat(again.text()).contains("Only key judgements and forecasts have items");
        assertThat(count("report")).isZero();
    }

    @Test
    void partsAreAddedMovedAndRemovedWithoutJavaScriptAndWithoutSaving() {
        var page = edith.page("/desk/reports/new");
        page = parsed(edith.send(page, Map.of("act", "add", "part.0.text", "First typed")));
        assertThat(page.select("div.part")).hasSize(4);
        page = parsed(edith.send(page, Map.of("act", "down.0")));
        assertThat(page.select("[name=part.1.text]").getFirst().wholeText()).contains("First typed");
        page = parsed(edith.send(page, Map.of("act", "remove.1")));
        assertThat(page.select("div.part")).hasSize(3);
        assertThat(page.html()).doesNotContain("First typed");
        assertThat(count("report")).isZero();
    }

    @Test
    void aConflictShowsBothTextsAndLosesNeither() {
        var path = "/desk/reports/" + newsroom.draft(whole("ice").saying("The first text."));
        var mine = edith.page(path);
        var theirs = new DeskClient(Person.ADA);
        theirs.next(theirs.send(theirs.page(path), Map.of("part.2.text", "Ada’s text.")));

        var conflict = edith.send(mine, Map.of("part.2.text", "Edith’s text."));
        assertThat(conflict.statusCode()).isEqualTo(409);
        var page = parsed(conflict);
        assertThat(page.selectFirst("#conflict").text()).contains("Ada’s text.").doesNotContain("Edith’s text.");
        assertThat(page.select("[name=part.2.text]").getFirst().wholeText()).contains("Edith’s text.");
        assertThat(edith.page(path).html()).contains("Ada’s text.");

        edith.next(edith.send(page, Map.of()));
        assertThat(edith.page(path).html()).contains("Edith’s text.");
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
    @DisplayName("R04, A19: fields that the form does not have change nothing")
    void strayFieldsChangeNothing() {
        var id = newsroom.draft(whole("ice"));
        var sent = edith.page("/desk/reports/" + id);
        var stray = new HashMap<String, String>();
        stray.put("status", "PUBLISHED");
        stray.put("publishedAt", "2020-01-01T00:00:00Z");
        stray.put("id", UUID.randomUUID().toString());
        stray.put("slug", "another-address");
        stray.put("createdAt", "2020-01-01T00:00:00Z");
        edith.next(edith.send(sent, stray));
        var row = (Object[]) entities.createNativeQuery(
                        "select id, status, slug, published_at, extract(year from created_at) from report")
                .getSingleResult();
        assertThat(row[0]).isEqualTo(id);
        assertThat(row[1]).isEqualTo("DRAFT");
        assertThat(row[2]).isEqualTo("ice");
        assertThat(row[3]).isNull();
        assertThat(((Number) row[4]).intValue()).isGreaterThan(2020);
    }

    @Test
    @DisplayName("R11, A24: what anyone stores is shown as words, on every page of the desk and in the preview")
    void hostileTextStaysText() {
        var hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{7*7}{page}";
        var review = edith.next(edith.upload(
                hostile + ".txt",
                ("Title " + hostile + "\n\nSummary\n\nText " + hostile + "\n\nKey Judgements\n\n- Item " + hostile
                                + "\n\n*Cover image: Cover " + hostile + " (Credits: " + hostile
                                + ")\n\nWritten by\n\nNote " + hostile + " wrote.\n\nRelated posts\n\n" + hostile
                                + "\n")
                        .getBytes(UTF_8)));
        harmless(edith.get(review).asString());
        edith.next(edith.post(
                "/desk/reports/authors",
                Map.of("name", List.of(hostile), "role", List.of(hostile), "biography", List.of(hostile))));
        harmless(edith.get("/desk/reports/authors").asString());
        var typed = Map.of(
                "region",
                "arctic",
                "series",
                hostile,
                "newTopics",
                hostile.replace(",", ""),
                "author",
                authors().getFirst());
        var path = edith.next(edith.send(edith.page(review), typed));
        for (var page : List.of(
                path,
                path + "/publication",
                path + "/preview?as=guest",
                path + "/preview?as=subscriber",
                "/desk/reports?q=" + URLEncoder.encode(hostile, UTF_8),
                "/desk/reports")) {
            harmless(edith.get(page).asString());
        }
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

    private static void harmless(String html) {
        var page = Jsoup.parse(html);
        assertThat(page.select("[onerror], img[src=x]")).isEmpty();
        assertThat(page.select("script").stream()
                        .map(Element::data)
                        .filter(script -> script.contains("alert(1)") && !script.contains("\\u003c")))
                .isEmpty();
        assertThat(html).doesNotContain(">49<");
    }

    /** With something in every part, as the form wants it. */
    private static ReportBuilder whole(String slug) {
        return aReport(slug).judging("It is cold.").forecasting("It stays cold.");
    }

    private static Document parsed(Response response) {
        return Jsoup.parse(response.asString());
    }

    private String author() {
        edith.next(edith.post(
                "/desk/reports/authors", Map.of("name", List.of("Mira Tolland"), "role", List.of("Analyst"))));
        return authors().getFirst();
    }

    private List<String> authors() {
        return edith
                .page("/desk/reports/new")
                .select("select[name=author]")
                .getFirst()
                .select("option")
                .eachAttr("value")
                .stream()
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private List<String> acts(String path) {
        return trail.of("report", path.substring(path.lastIndexOf('/') + 1)).stream()
                .map(record -> record.entry().act())
                .toList();
    }

    @Transactional
    long count(String table) {
        return ((Number) entities.createNativeQuery("select count(*) from " + table)
                        .getSingleResult())
                .longValue();
    }

    static byte[] document(String name) throws IOException {
        try (var in = EditorialDeskTest.class.getResourceAsStream("/importing/" + name)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
