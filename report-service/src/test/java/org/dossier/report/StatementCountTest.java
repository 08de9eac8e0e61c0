package org.dossier.report;

import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.dossier.kit.test.Person.ANA;
import static org.dossier.kit.test.Person.BEN;
import static org.dossier.report.ReportBuilder.aReport;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** A report's page costs two statements at most, whatever stands on it. */
@QuarkusTest
@TestProfile(StatementCountTest.Counting.class)
class StatementCountTest {
    /** Nothing else may speak to the database meanwhile: no relay, no job, no consumer. */
    public static class Counting implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "mp.messaging.incoming.entitlement-changed.enabled",
                    "false",
                    "quarkus.datasource.jdbc.driver",
                    CountingDriver.class.getName(),
                    "quarkus.scheduler.enabled",
                    "false");
        }
    }

    @Inject
    Newsroom newsroom;

    @Inject
    Rights rights;

    @BeforeEach
    void publish() {
        newsroom.clear();
        rights.usual();
        for (int i = 0; i < 6; i++) {
            newsroom.publish(aReport("ice-" + i)
                    .forSubscribers()
                    .filedUnder("shipping", "cables")
                    .judging("One", "Two")
                    .forecasting("Three"));
        }
    }

    @Test
    void aFullPageTakesTwoStatements() {
        assertEquals(2, countedFor("/reports/ice-1", ANA.bearer(), "id=\"judgement-2\""));
        assertEquals(2, countedFor("/api/reports/ice-2", ANA.bearer(), "bodyHtml"));
    }

    /** The one that says whether this is still the edition and what its reader may read is asked each time. */
    @Test
    void anEditionThatWasShownBeforeTakesOne() {
        countedFor("/reports/ice-1", ANA.bearer(), "id=\"judgement-2\"");
        assertEquals(1, countedFor("/reports/ice-1", ANA.bearer(), "id=\"judgement-2\""));
        assertEquals(1, countedFor("/api/reports/ice-1", ANA.bearer(), "bodyHtml"));
    }

    @Test
    void aWithheldPageTakesOneAndNeverAsksForTheBody() {
        assertEquals(1, countedFor("/reports/ice-1", BEN.bearer(), "paywall"));
        assertEquals(1, countedFor("/api/reports/ice-1", BEN.bearer(), "plan-needed"));
    }

    private static int countedFor(String path, String bearer, String text) {
        given().get("/robots.txt");
        int before = CountingDriver.EXECUTED.get();
        given().header("Authorization", bearer).get(path).then().statusCode(200).body(containsString(text));
        return CountingDriver.EXECUTED.get() - before;
    }
}
