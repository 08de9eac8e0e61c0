package org.dossier.report.front;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.dossier.report.Newsroom;
import org.dossier.report.catalogue.PublisherPages;
import org.dossier.report.catalogue.Region;

import static io.restassured.RestAssured.given;
import static org.dossier.kit.test.Person.AMIR;
import static org.dossier.kit.test.Person.EDITH;
import static org.dossier.report.ReportBuilder.aReport;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
class FrontPagesTest {
    @Inject
    Newsroom newsroom;

    @Inject
    PublisherPages pages;

    @BeforeEach
    void publish() {
        newsroom.clear();
        for (var region : Region.values()) {
            for (int day = 1; day <= 5; day++) {
                newsroom.publish(aReport(region.code() + "-" + day)
                        .on(region)
                        .forecasting("It rains.")
                        .publishedAt("2026-0%d-0%dT07:00:00Z".formatted(region.ordinal() + 1, day)));
            }
        }
    }

    @Test
    void theHomePageLeadsWithTheLatestAndShowsEachRegionOnce() {
        var home = Jsoup.parse(given().get("/").asString());
        assertEquals("/reports/arctic-5", home.select(".lead .entry-title a").attr("href"));
        for (var region : Region.values()) {
            assertEquals(1, home.select("#region-" + region.code()).size(), region.code());
        }
        assertTrue(home.text().contains("Forecasts on record"));
    }

    @Test
    void regionsAndAuthorsListTheirReports() {
        given().get("/regions/arctic")
                .then()
                .body(allOf(containsString("arctic-3"), not(containsString("caucasus-3"))));
        given().get("/regions").then().body(containsString("5 reports"));
        given().get("/authors/nora-weiss")
                .then()
                .body(allOf(containsString("arctic-5"), containsString("Writes. And reads.")));
        given().get("/authors").then().body(containsString("25 reports"));
        given().get("/regions/moon").then().statusCode(404);
        given().get("/authors/nobody").then().statusCode(404);
    }

    @Test
    void aboutShowsThePublishersOwnPage() {
        pages.put("about", "About us", "We *read*. <script>alert(1)</script>");
        given().get("/about").then().body(allOf(containsString("<em>read</em>"), not(containsString("alert(1)"))));
    }

    @Test
    void theDeskShowsOnlyTheDesksOfTheRole() {
        given().header("Authorization", EDITH.bearer())
                .get("/desk")
                .then()
                .body(allOf(containsString("href=\"/desk/reports\""), not(containsString("href=\"/desk/accounts\""))));
        given().header("Authorization", AMIR.bearer())
                .get("/desk")
                .then()
                .body(allOf(containsString("href=\"/desk/accounts\""), not(containsString("href=\"/desk/reports\""))));
    }
}
