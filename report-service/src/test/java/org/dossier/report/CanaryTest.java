package org.dossier.report;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Each gated text holds a word that nobody without the right may ever get. */
@QuarkusTest
@DisplayName("Canaries of paid bodies (R07, I09, A01, A02, A04, A07, A08)")
class CanaryTest {
    private static final String CANARY = "zqcanary";
    private static final List<String> SLUGS = List.of("paid-0", "paid-1");

    @Inject
    Newsroom newsroom;

    @Inject
    Rights rights;

    private final List<String> logged = new CopyOnWriteArrayList<>();

    private final Handler logs = new Handler() {
        @Override
        public void publish(LogRecord line) {
            logged.add(line.getMessage() + " " + line.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void publish() {
        newsroom.clear();
        rights.usual();
        newsroom.publish(paid("paid-0").on(Region.ARCTIC));
        newsroom.publish(paid("paid-1").on(Region.MIDDLE_EAST));
        newsroom.publish(aReport("open").on(Region.ARCTIC).filedUnder("shipping"));
        Logger.getLogger("").addHandler(logs);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(logs);
    }

    static Stream<@Nullable Person> withoutTheRight() {
        return Stream.of(null, BEN, LEA, WIM, EDITH, AMIR, ADA);
    }

    @ParameterizedTest
    @MethodSource("withoutTheRight")
    void noAnswerHoldsACanary(@Nullable Person reader) {
        var answers = new Crawler(reader).from(channels());
        assertTrue(answers.keySet().containsAll(List.of("/reports/paid-0", "/authors/nora-weiss", "/regions/arctic")));
        answers.forEach(CanaryTest::assertSilent);
        assertTrue(logged.stream().noneMatch(line -> line.contains(CANARY)), () -> logged.toString());
    }

    @ParameterizedTest
    @MethodSource("withoutTheRight")
    void noOtherMethodHeaderOrFormHoldsACanary(@Nullable Person reader) {
        var caller = new Caller(reader);
        for (var slug : SLUGS) {
            for (var accept :
                    List.of("text/html", "application/json", "text/markdown", "application/pdf", "text/plain")) {
                for (var path : variants(slug)) {
                    assertSilent(path, caller.get(path, "Accept", accept));
                    assertSilent(path, caller.get(path, "Accept", accept, "HX-Request", "true"));
                    assertSilent(path, caller.get(path, "Accept", accept, "Range", "bytes=0-100000"));
                }
            }
            var path = "/reports/" + slug;
            for (var method : List.of("HEAD", "OPTIONS", "POST")) {
                assertSilent(path, caller.send(method, path));
            }
            assertSilent(path, caller.send("POST", path, "X-HTTP-Method-Override", "PUT"));
        }
    }

    @ParameterizedTest
    @MethodSource("withoutTheRight")
    void theSearchDoesNotKnowACanary(@Nullable Person reader) {
        var caller = new Caller(reader);
        for (var query : List.of(CANARY, CANARY + "analysis", CANARY + "judgement", CANARY + "forecast")) {
            var page = caller.get("/reports?q=" + query).body();
            assertTrue(page.contains("No report fits"), page);
            var list = caller.get("/api/reports?q=" + query).body();
            assertEquals(List.of(), JsonPath.from(list).getList("reports"), list);
        }
    }

    @Test
    void thoseWithTheRightDoReadThem() {
        var answers = new Crawler(ANA).from(List.of("/", "/api/reports/paid-0"));
        for (var path : List.of("/reports/paid-0", "/api/reports/paid-0")) {
            var text = answers.get(path).body();
            for (var part : List.of("analysis", "judgement", "forecast", "note")) {
                assertTrue(text.contains(CANARY + part), path + " lacks " + part);
            }
        }
    }

    private static ReportBuilder paid(String slug) {
        return aReport(slug)
                .forSubscribers()
                .filedUnder("shipping")
                .about("NO", "RU")
                .saying("Deep " + CANARY + "analysis.")
                .judging("A " + CANARY + "judgement.")
                .forecasting("A " + CANARY + "forecast.")
                .noting("A " + CANARY + "note.");
    }

    private static List<String> channels() {
        var paths = new ArrayList<>(List.of("/", "/feed.xml", "/sitemap.xml", "/robots.txt", "/desk", "/nothing"));
        paths.addAll(List.of("/api/reports", "/api/reports?limit=1", "/api/reports?region=arctic&sort=title"));
        paths.addAll(List.of("/reports?sort=title", "/reports?page=2", "/reports?page=x", "/reports?q=report"));
        SLUGS.forEach(slug -> paths.addAll(variants(slug)));
        return paths;
    }

    private static List<String> variants(String slug) {
        var page = "/reports/" + slug;
        return List.of(
                page,
                page + "?opening=1",
                page + "/reading",
                page + "/reading?opening=29",
                page + "/",
                page + ".json",
                page + ".md",
                page + ";x=1",
                page + "%3Bx",
                page + "/print",
                "/" + page,
                "/reports/./" + slug,
                "/api/reports/" + slug,
                "/api/reports/" + slug + "/",
                "/api/reports/" + slug + "?include=body");
    }

    private static void assertSilent(String path, HttpResponse<String> answer) {
        assertFalse(answer.body().contains(CANARY), () -> path + " tells a canary: " + answer.body());
        assertFalse(answer.headers().map().toString().contains(CANARY), () -> path + " tells a canary in a header");
        assertTrue(answer.statusCode() < 500, () -> path + " answers " + answer.statusCode());
    }
}
