package org.dossier.report.demo;

import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.dossier.kit.sql.Sql;
import org.dossier.report.Newsroom;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The demo's own files, loaded as {@code DOSSIER_DEMO=true} does. */
@QuarkusTest
class DemoTest {
    private static final String CENTRAL_ASIA = "central-asia-security-chiefs-find-a-table";

    @Inject
    Newsroom newsroom;

    @Inject
    DemoStart demo;

    @Inject
    Sql sql;

    @BeforeEach
    void empty() {
        newsroom.clear();
    }

    @AfterEach
    void emptyAgain() {
        newsroom.clear();
    }

    @Test
    void twoReplicasLoadItOnce() throws InterruptedException {
        var replicas = List.of(
                Thread.ofVirtual().start(demo::loadAll), Thread.ofVirtual().start(demo::loadAll));
        for (var replica : replicas) {
            replica.join();
        }
        demo.loadAll();
        assertEquals(DemoFiles.lines("reports.txt").size(), count("edition"));
        assertEquals(5, count("author"));
        theCentralAsianReportHasFiveParts();
        everyPageStands();
    }

    private static void theCentralAsianReportHasFiveParts() {
        var report = given().get("/api/reports/" + CENTRAL_ASIA).jsonPath();
        assertEquals(
                List.of("BACKGROUND", "KEY_JUDGEMENTS", "ANALYSIS", "FORECAST"),
                report.getList("report.contents.kind").stream().limit(4).toList());
        assertTrue(report.getInt("report.judgements") >= 4);
        assertTrue(report.getInt("report.forecasts") >= 4);
    }

    private void everyPageStands() {
        sql.list("select slug from edition", row -> row.getString(1))
                .forEach(slug -> given().get("/reports/" + slug).then().statusCode(200));
        given().get("/").then().statusCode(200).body(containsString("Forecasts on record"));
        given().get("/about").then().body(containsString("How we judge"));
    }

    private long count(String table) {
        return sql.first("select count(*) from " + table, row -> row.getLong(1)).orElseThrow();
    }
}
