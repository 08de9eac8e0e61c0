package org.dossier.report;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.dossier.kit.test.Person;
import org.dossier.report.catalogue.Region;

import static io.restassured.RestAssured.given;
import static org.dossier.kit.test.Person.ADA;
import static org.dossier.kit.test.Person.BEN;
import static org.dossier.kit.test.Person.EDITH;
import static org.dossier.report.ReportBuilder.aReport;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A client wants only named staff to see the report: Edith is named, the other editor and the administrator are not. */
@QuarkusTest
@DisplayName("Canaries of a report for named staff (R02, R07, I09, A13, A14, A16)")
class ConfidentialReportTest {
    private static final Person NINA = new Person("sub-nina", "Nina", "nina@example.org", List.of("editor"));
    private static final String CANARY = "zqbittern";

    @Inject
    Newsroom newsroom;

    private UUID published = UUID.randomUUID();
    private UUID draft = UUID.randomUUID();
    private UUID unnamed = UUID.randomUUID();

    @BeforeEach
    void write() {
        newsroom.clear();
        newsroom.publish(aReport("open").on(Region.ARCTIC).filedUnder("shipping"));
        published = newsroom.publish(secret("zqbittern-published"));
        newsroom.revise(published, secret("zqbittern-published"));
        draft = newsroom.draftForRequest(secret("zqbittern-draft"));
        unnamed = newsroom.draft(secret("zqbittern-unnamed"));
    }

    static Stream<Person> notNamed() {
        return Stream.of(NINA, ADA);
    }

    @ParameterizedTest
    @MethodSource("notNamed")
    void whoIsNotNamedFindsItOnNoPageOfTheDesk(Person staff) {
        var paths = List.of(
                "/desk",
                "/desk/reports",
                "/desk/reports?status=draft",
                "/desk/reports?status=published",
                "/desk/reports?q=" + CANARY,
                "/desk/reports?page=2",
                "/desk/reports/new",
                "/desk/reports/authors");
        for (var path : paths) {
            var answer = new Caller(staff).get(path, "Accept", "text/html");
            assertEquals(200, answer.statusCode(), path);
            assertSilent(path, answer);
        }
        var list = new Caller(staff).get("/desk/reports", "Accept", "text/html").body();
        assertTrue(list.contains(">1 report<"), list);
    }

    @ParameterizedTest
    @MethodSource("notNamed")
    void whoIsNotNamedOpensItByNoAddress(Person staff) {
        for (var id : List.of(published, draft, unnamed)) {
            for (var path : List.of("", "/preview", "/preview?as=client", "/publication", "/withdrawal")) {
                var answer = new Caller(staff).get("/desk/reports/" + id + path, "Accept", "text/html");
                assertEquals(404, answer.statusCode(), path);
                assertSilent(path, answer);
            }
            for (var path : List.of("", "/publication", "/withdrawal", "/commission", "/commission/removal")) {
                var answer = post(staff, "/desk/reports/" + id + path);
                assertEquals(404, answer.statusCode(), path);
                assertFalse(answer.asString().contains(CANARY), path);
            }
        }
        for (var path : List.of("/reports/zqbittern-published", "/reports/zqbittern-published/reading")) {
            assertEquals(404, new Caller(staff).get(path, "Accept", "text/html").statusCode(), path);
        }
        var api = new Caller(staff).get("/api/reports/zqbittern-published", "Accept", "application/json");
        assertEquals(404, api.statusCode());
        assertSilent("api", api);
    }

    @ParameterizedTest
    @MethodSource("notNamed")
    void noListSearchOrFeedTellsStaffOfIt(Person staff) {
        new Crawler(staff)
                .from(List.of("/", "/feed.xml", "/sitemap.xml", "/api/reports", "/reports?q=analysis"))
                .forEach(ConfidentialReportTest::assertSilent);
    }

    @Test
    void whoIsNamedWorksOnIt() {
        var list = new Caller(EDITH).get("/desk/reports?q=" + CANARY, "Accept", "text/html");
        assertTrue(list.body().contains(">3 reports<"), list.body());
        for (var id : List.of(published, draft, unnamed)) {
            var page = new Caller(EDITH).get("/desk/reports/" + id, "Accept", "text/html");
            assertTrue(page.statusCode() == 200 && page.body().contains(CANARY + "analysis"));
        }
        for (var reader : List.of(EDITH, BEN)) {
            var page = new Caller(reader).get("/reports/zqbittern-published", "Accept", "text/html");
            assertTrue(page.statusCode() == 200 && page.body().contains(CANARY + "analysis"));
        }
    }

    @Test
    void theNameIsTheWholeAddress() {
        var other = new Person("sub-other", "Other", "edith@example.org.example.com", List.of("editor"));
        var program = new Person("sub-program", "Program", "", List.of("editor"));
        for (var staff : List.of(other, program)) {
            var answer = new Caller(staff).get("/desk/reports/" + draft, "Accept", "text/html");
            assertEquals(404, answer.statusCode());
        }
        var shouting = new Person("sub-edith", "Edith", "Edith@Example.org", List.of("editor"));
        assertEquals(
                200,
                new Caller(shouting)
                        .get("/desk/reports/" + draft, "Accept", "text/html")
                        .statusCode());
    }

    private static ReportBuilder secret(String slug) {
        return aReport(slug)
                .inConfidence(BEN, EDITH)
                .titled(CANARY + "title")
                .on(Region.ARCTIC)
                .filedUnder("shipping", "zqbittern-topic")
                .inSeries(CANARY + "series")
                .summing("The " + CANARY + "summary.")
                .saying("Deep " + CANARY + "analysis.")
                .judging("A " + CANARY + "judgement.")
                .forecasting("A " + CANARY + "forecast.");
    }

    private static Response post(Person staff, String path) {
        return given().header("Authorization", staff.bearer())
                .accept("text/html")
                .formParam("version", "1")
                .formParam("reason", "None.")
                .formParam("commission", UUID.randomUUID().toString())
                .post(path);
    }

    private static void assertSilent(String path, HttpResponse<String> answer) {
        // What is searched for is told back, and nothing else.
        var body = answer.body().toLowerCase(Locale.ROOT).replaceAll("q=" + CANARY + "|value=\"" + CANARY + "\"", "");
        assertFalse(body.contains(CANARY), () -> path + " tells a canary: " + body);
    }
}
