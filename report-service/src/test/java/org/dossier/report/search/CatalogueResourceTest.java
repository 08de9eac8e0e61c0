package org.dossier.report.search;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.dossier.report.Newsroom;

import static io.restassured.RestAssured.given;
import static org.dossier.report.ReportBuilder.aReport;
import static org.dossier.report.catalogue.Region.ARCTIC;
import static org.dossier.report.catalogue.Region.CAUCASUS;
import static org.dossier.report.catalogue.Region.MIDDLE_EAST;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
class CatalogueResourceTest {
    @Inject
    Newsroom newsroom;

    @BeforeEach
    void publish() {
        newsroom.clear();
        newsroom.publish(aReport("ice")
                .titled("Harbours of Ice")
                .on(ARCTIC)
                .about("NO")
                .filedUnder("shipping")
                .forSubscribers()
                .publishedAt("2026-03-03T07:00:00Z"));
        newsroom.publish(aReport("grain")
                .titled("Grain on the Move")
                .on(MIDDLE_EAST)
                .about("EG", "SY")
                .summing("Harbours fill with grain.")
                .inSeries("Primer")
                .by("omar-diaz")
                .publishedAt("2026-03-02T07:00:00Z"));
        newsroom.publish(aReport("route")
                .titled("A Route Reopens")
                .on(CAUCASUS)
                .about("GE", "AM")
                .forSignedIn()
                .filedUnder("shipping", "border-security")
                .saying("Secretly about harbours.")
                .publishedAt("2026-03-01T07:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "'',ice grain route",
        "?sort=oldest,route grain ice",
        "?sort=title,route grain ice",
        "?region=arctic,ice",
        "?country=SY,grain",
        "?topic=shipping,ice route",
        "?topic=shipping&region=caucasus,route",
        "?series=Primer,grain",
        "?author=omar-diaz,grain",
        "?access=signed-in,route",
        "?access=everyone,grain",
        "?q=harbour,ice grain",
        "?q=Omar,grain",
        "?q=harbours+-grain,ice",
        "?q=syria,grain",
        "?q=harbour&sort=oldest,grain ice",
        "?region=&q=&page=,ice grain route",
        "?topic=nothing,''",
    })
    void filtersAndOrders(String query, String slugs) {
        assertEquals(slugs, String.join(" ", slugsOf("/reports" + query)));
    }

    @Test
    void wordsOfAGatedBodyFindNothing() {
        assertEquals(List.of(), slugsOf("/reports?q=secretly"));
    }

    @Test
    void anEmptyListSaysSoAndShowsTheWayOut() {
        given().get("/reports?q=nothing-like-this").then().statusCode(200).body(containsString("No report fits"));
        newsroom.clear();
        given().get("/reports").then().body(containsString("Nothing is published yet"));
        given().get("/").then().statusCode(200).body(containsString("Nothing is published yet"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"region=moon", "access=all", "sort=title;drop table report", "page=0", "page=-1", "page=1e9"})
    void anUnknownChoiceIsRefused(String query) {
        given().accept("text/html").get("/reports?" + query).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table report; --",
                "\" or 1=1 --",
                "%00",
                "\\",
                "!!! & | ( :*",
                "<->",
                "a' || pg_sleep(3) || '"
            })
    @DisplayName("Hostile words are only words (A23, R10)")
    void hostileWordsAreOnlyWords(String text) {
        for (var filter : List.of("q", "country", "topic", "series", "author")) {
            given().queryParam(filter, text).get("/reports").then().statusCode(200);
            given().queryParam(filter, text).get("/api/reports").then().statusCode(200);
        }
        assertEquals(3, slugsOf("/reports").size());
    }

    @Test
    void pagesFollowEachOtherWithTheirFilters() {
        for (int i = 0; i < 25; i++) {
            newsroom.publish(aReport("more-" + i).on(ARCTIC).filedUnder("cables"));
        }
        assertEquals(12, slugsOf("/reports?topic=cables").size());
        assertEquals(1, slugsOf("/reports?topic=cables&page=3").size());
        var html = Jsoup.parse(given().get("/reports?topic=cables&page=2").asString());
        assertEquals("/reports?topic=cables&page=3", html.select("a[rel=next]").attr("href"));
        assertEquals("/reports?topic=cables", html.select("a[rel=prev]").attr("href"));
    }

    @Test
    void aCursorRepeatsAndSkipsNothingWhileTheListGrows() {
        var seen = new ArrayList<String>();
        String next = null;
        do {
            var answer = given().queryParam("limit", 1)
                    .queryParam("after", next == null ? "" : next)
                    .get("/api/reports")
                    .jsonPath();
            seen.addAll(answer.getList("reports.slug"));
            next = answer.getString("next");
            newsroom.publish(aReport("newer-" + seen.size()).publishedAt("2026-06-01T07:00:00Z"));
        } while (next != null);
        assertEquals(List.of("ice", "grain", "route"), seen);
    }

    @Test
    void aForeignCursorIsRefused() {
        for (var cursor : List.of("x", "AAAA", "bm93IGhlcmU")) {
            given().get("/api/reports?after=" + cursor).then().statusCode(400).contentType("application/problem+json");
        }
        given().get("/api/reports?limit=101").then().statusCode(400);
    }

    @Test
    void filtersOfferOnlyWhatSomeReportHas() {
        var html = Jsoup.parse(given().get("/reports?country=SY").asString());
        assertEquals(
                List.of("All countries", "Armenia", "Egypt", "Georgia", "Norway", "Syria"),
                html.select("#country option").eachText());
        assertEquals("SY", html.select("#country option[selected]").attr("value"));
        assertTrue(html.select("#topic option").eachText().contains("Border Security"));
    }

    private static List<String> slugsOf(String path) {
        return Jsoup.parse(given().urlEncodingEnabled(false).get(path).asString())
                .select("main .entry-title a")
                .eachAttr("href")
                .stream()
                .map(link -> link.substring(link.lastIndexOf('/') + 1))
                .toList();
    }
}
