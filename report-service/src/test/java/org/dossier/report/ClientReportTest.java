package org.dossier.report;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.dossier.kit.sql.Sql;
import org.dossier.kit.sql.SqlFailure;
import org.dossier.kit.test.Person;
import org.dossier.report.catalogue.Region;

import static org.dossier.kit.test.Person.ADA;
import static org.dossier.kit.test.Person.AMIR;
import static org.dossier.kit.test.Person.ANA;
import static org.dossier.kit.test.Person.BEN;
import static org.dossier.kit.test.Person.EDITH;
import static org.dossier.kit.test.Person.LEA;
import static org.dossier.kit.test.Person.WIM;
import static org.dossier.report.ReportBuilder.aReport;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A report for one client: not a word of it, not even that it is there, for anybody else. */
@QuarkusTest
@DisplayName("Canaries of a report for one client (R07, I09, A01, A02, A04, A07, A08)")
class ClientReportTest {
    private static final String CANARY = "zqheron";
    private static final String SLUG = "zqheron-commissioned";

    @Inject
    Newsroom newsroom;

    @Inject
    Rights rights;

    @Inject
    Sql sql;

    private UUID report = UUID.randomUUID();

    @BeforeEach
    void publish() {
        newsroom.clear();
        rights.usual();
        newsroom.publish(aReport("open").on(Region.ARCTIC).filedUnder("shipping"));
        newsroom.publish(
                aReport("paid").on(Region.ARCTIC).filedUnder("shipping").forSubscribers());
        report = newsroom.publish(commissioned());
    }

    static Stream<@Nullable Person> everybodyElse() {
        return Stream.of(null, ANA, LEA, WIM, AMIR);
    }

    /** Also the client and editors find it in no list. */
    static Stream<@Nullable Person> everybody() {
        return Stream.concat(everybodyElse(), Stream.of(BEN, EDITH, ADA));
    }

    @ParameterizedTest
    @MethodSource("everybodyElse")
    void forEverybodyElseThereIsNoSuchReport(@Nullable Person reader) {
        var caller = new Caller(reader);
        for (var path : variants()) {
            for (var accept : List.of("text/html", "application/json", "application/pdf")) {
                var answer = caller.get(path, "Accept", accept);
                // An address is told back by nobody; what is asked for does not stand in the answer.
                assertSilent(path, answer);
                assertTrue(List.of(400, 404, 406).contains(answer.statusCode()), path + ": " + answer.statusCode());
            }
        }
        // As for an address that nobody ever used: the same answer.
        assertEquals(
                shape(caller.get("/reports/never-written", "Accept", "text/html")),
                shape(caller.get("/reports/" + SLUG, "Accept", "text/html")));
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void noListSearchFeedOrCountKnowsIt(@Nullable Person reader) {
        var answers = new Crawler(reader).from(lists());
        assertTrue(answers.keySet().containsAll(List.of("/reports/open", "/authors/nora-weiss", "/regions/arctic")));
        answers.forEach(ClientReportTest::assertSilent);
    }

    @Test
    void theClientReadsAllOfItAndIsToldWhy() {
        var page = new Caller(BEN).get("/reports/" + SLUG, "Accept", "text/html");
        assertEquals(200, page.statusCode());
        for (var word : List.of("title", "summary", "analysis", "judgement", "forecast", "note")) {
            assertTrue(page.body().contains(CANARY + word), word);
        }
        assertTrue(page.body().contains("Written for you; nobody else can read it."));
        assertEquals(
                "private, no-store", page.headers().firstValue("Cache-Control").orElse(""));
        assertEquals(
                200,
                new Caller(BEN)
                        .get("/api/reports/" + SLUG, "Accept", "application/json")
                        .statusCode());
    }

    @Test
    void editorsReadItAtItsAddressAndAreToldThatTheyDo() {
        for (var editor : List.of(EDITH, ADA)) {
            var page = new Caller(editor).get("/reports/" + SLUG, "Accept", "text/html");
            assertEquals(200, page.statusCode());
            assertTrue(page.body().contains("Open to you as an editor"));
        }
    }

    @Test
    @DisplayName("I09: no event tells of it but the one to the booking service, which holds no word of it")
    void noEventHoldsAWord() {
        newsroom.publishAgain(report, commissioned().titled(CANARY + "title again"));
        newsroom.withdraw(report);
        var events = sql.list(
                "select payload from outbox where payload like ? order by position",
                row -> row.getString(1),
                "%" + report + "%");
        assertEquals(2, events.size());
        assertTrue(events.stream().allMatch(event -> event.contains("report.commission-delivered.v1")));
        assertTrue(events.stream().noneMatch(event -> event.replace(SLUG, "").contains(CANARY)));
        assertEquals(
                404,
                new Caller(BEN).get("/reports/" + SLUG, "Accept", "text/html").statusCode());
    }

    @Test
    void theDatabaseKeepsItOutOfTheCatalogue() {
        var failure = assertThrows(
                SqlFailure.class, () -> sql.update("update edition set access = 'CLIENT' where slug = 'open'"));
        assertEquals("23514", failure.state());
        assertEquals(
                0,
                sql.list("select 1 from edition where report_id = ?", row -> 1, report)
                        .size());
    }

    @Test
    void whomAPublishedReportIsForNeverChanges() {
        assertThrows(
                IllegalStateException.class,
                () -> newsroom.publishAgain(
                        report, aReport(SLUG).forSubscribers().saying("Opened.")));
        assertEquals(
                404,
                new Caller(ANA).get("/reports/" + SLUG, "Accept", "text/html").statusCode());
    }

    private static ReportBuilder commissioned() {
        return aReport(SLUG)
                .titled(CANARY + "title")
                .on(Region.ARCTIC)
                .filedUnder("shipping", "zqheron-topic")
                .inSeries(CANARY + "series")
                .about("NO")
                .forClient(BEN)
                .summing("The " + CANARY + "summary.")
                .saying("Deep " + CANARY + "analysis.")
                .judging("A " + CANARY + "judgement.")
                .forecasting("A " + CANARY + "forecast.")
                .noting("A " + CANARY + "note.")
                .captioned(CANARY + "caption");
    }

    private static List<String> lists() {
        var paths = new ArrayList<>(List.of("/", "/feed.xml", "/sitemap.xml", "/robots.txt", "/nothing", "/about"));
        paths.addAll(List.of("/authors", "/regions", "/reports?access=client", "/reports?country=NO"));
        paths.addAll(List.of("/reports?q=analysis", "/reports?sort=title", "/api/reports?access=client"));
        paths.addAll(List.of("/api/reports", "/api/reports?limit=1", "/api/reports?region=arctic"));
        return paths;
    }

    private static List<String> variants() {
        var page = "/reports/" + SLUG;
        return List.of(
                page,
                page + "?opening=1",
                page + "/reading",
                page + "/reading?opening=29",
                page + "/",
                page + ".json",
                page + ".md",
                page + "/print",
                "/api/reports/" + SLUG,
                "/api/reports/" + SLUG + "?include=body");
    }

    /** What cannot be the same (the address in the page, a token) taken away. */
    private static String shape(HttpResponse<String> answer) {
        return answer.statusCode()
                + answer.body().replace(SLUG, "never-written").replaceAll("[?&]to=[^\"]*", "");
    }

    private static void assertSilent(String path, HttpResponse<String> answer) {
        var body = answer.body().replace(SLUG, "");
        assertFalse(body.contains(CANARY), () -> path + " tells a canary: " + body);
        assertTrue(answer.statusCode() < 500, () -> path + " answers " + answer.statusCode());
    }
}
