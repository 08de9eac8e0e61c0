package org.dossier.report.reading;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.dossier.kit.test.Person;
import org.dossier.report.Newsroom;
import org.dossier.report.Rights;

import static io.restassured.RestAssured.given;
import static org.dossier.kit.test.Person.ANA;
import static org.dossier.kit.test.Person.BEN;
import static org.dossier.kit.test.Person.EDITH;
import static org.dossier.kit.test.Person.LEA;
import static org.dossier.kit.test.Person.WIM;
import static org.dossier.report.ReportBuilder.aReport;
import static org.dossier.report.catalogue.Region.ARCTIC;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
class ReportResourceTest {
    private static final String SECRET = "xyzzy-body";

    @Inject
    Newsroom newsroom;

    @Inject
    Rights rights;

    @BeforeEach
    void publish() {
        newsroom.clear();
        rights.usual();
        newsroom.publish(aReport("ice")
                .titled("Ice & <Steel>")
                .on(ARCTIC)
                .about("NO", "SJ")
                .filedUnder("shipping")
                .forSubscribers()
                .summing("The ice is thin. The steel is not.")
                .judging("First judgement.", "Second judgement.")
                .saying("The analysis says " + SECRET + ".")
                .forecasting("It will melt.")
                .captioned("A ship"));
        newsroom.publish(aReport("free").on(ARCTIC).saying("For all: " + SECRET));
        newsroom.publish(aReport("account").on(ARCTIC).forSignedIn().saying("For readers: " + SECRET));
    }

    @Test
    void guestSeesTheTeaserAndNoBody() {
        page("/reports/ice", null)
                .statusCode(200)
                .body(allOf(
                        containsString("Ice &amp; &lt;Steel&gt;"),
                        containsString("The ice is thin."),
                        containsString("Nora Weiss"),
                        containsString("1 March 2026"),
                        containsString("Key judgements"),
                        containsString("2 judgements"),
                        containsString("1 forecast,"),
                        containsString("/login?to=/reports/ice"),
                        containsString("/subscribe?to=/reports/ice"),
                        not(containsString(SECRET)),
                        not(containsString("First judgement"))));
    }

    /** The standfirst of lists and previews is the summary's beginning: on the page, the summary itself stands below. */
    @Test
    void theSummaryIsNotSaidTwice() {
        for (var reader : Arrays.asList(null, BEN, ANA)) {
            var html = Jsoup.parse(page("/reports/ice", reader).extract().asString());
            html.select(".after-article").remove();
            var article = html.select("article.article").text();
            assertEquals(article.indexOf("The ice is thin."), article.lastIndexOf("The ice is thin."));
            assertTrue(article.contains("The ice is thin."));
        }
    }

    @Test
    void subscriberReadsTheWholeAndLearnsWhy() {
        page("/reports/ice", ANA)
                .statusCode(200)
                .body(allOf(
                        containsString(SECRET),
                        containsString("id=\"judgement-2\""),
                        containsString("id=\"forecast-1\""),
                        containsString("Open because of your Complete plan."),
                        not(containsString("paywall"))));
    }

    @Test
    void eachReaderWithoutTheRightLearnsWhyNot() {
        page("/reports/ice", BEN)
                .body(allOf(containsString("your account has no plan yet"), not(containsString(SECRET))));
        page("/reports/ice", LEA)
                .body(allOf(containsString("your access ended on 1 March 2026"), not(containsString(SECRET))));
        page("/reports/ice", WIM)
                .body(allOf(
                        containsString(
                                "your Eurasia plan covers Central Asia and the Caucasus; this report is on the Arctic"),
                        not(containsString(SECRET))));
    }

    @Test
    void aStaffRoleOpensNoReport() {
        page("/reports/ice", EDITH).body(not(containsString(SECRET)));
    }

    @Test
    void openReportsNeedNoAccountAndFreeOnesOnlyThat() {
        page("/reports/free", null).body(containsString(SECRET));
        page("/reports/account", null).body(not(containsString(SECRET)));
        page("/reports/account", BEN).body(containsString(SECRET));
    }

    @Test
    void onlyAnAnswerWithoutIdentityMayBeKept() {
        var guests = page("/reports/ice", null).extract().headers().getValues("Cache-Control");
        assertEquals(List.of("public, max-age=60"), guests, "one answer: a cache heeds the stricter of two");
        page("/reports/ice", ANA).header("Cache-Control", containsString("no-store"));
        page("/reports/nothing-here", null).statusCode(404).header("Cache-Control", containsString("no-store"));
    }

    @Test
    void aBadTokenIsRefusedAndNothingOfItIsKept() {
        given().header("Authorization", "Bearer nonsense")
                .get("/reports/free")
                .then()
                .statusCode(401)
                .header("Cache-Control", containsString("no-store"));
    }

    @Test
    void aGuestsPageIsTheSameWhateverElseTheRequestSays() {
        var plain = page("/reports/ice", null).extract().asString();
        var dressed = given().accept("text/html")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-User-Id", "sub-ana")
                .header("Cookie", "session=1")
                .header("Forwarded", "host=evil.example")
                .get("/reports/ice")
                .asString();
        assertEquals(plain, dressed);
    }

    @Test
    void programsGetTheSameAnswer() {
        api("/api/reports/ice", null)
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("reading.open", equalTo(false))
                .body("reading.reason", equalTo("sign-in-needed"))
                .body("report.judgements", equalTo(2))
                .body("bodyHtml", equalTo(null));
        api("/api/reports/ice", WIM)
                .body("reading.reason", equalTo("wrong-plan"))
                .body("bodyHtml", equalTo(null));
        api("/api/reports/ice", ANA).body("reading.open", equalTo(true)).body("bodyHtml", containsString(SECRET));
        api("/api/reports/none", null).statusCode(404).contentType("application/problem+json");
    }

    @Test
    void structuredDataSaysWhetherTheReportIsFreeAndCannotEndItsElement() throws Exception {
        newsroom.publish(
                aReport("attack").titled("</script><script>alert(1)</script>").forSubscribers());
        var html = Jsoup.parse(page("/reports/attack", null).extract().asString());
        var scripts = html.select("script");
        assertEquals(1, scripts.size());
        var data = new ObjectMapper().readTree(scripts.getFirst().data());
        assertEquals("</script><script>alert(1)</script>", data.get("headline").asText());
        assertFalse(data.get("isAccessibleForFree").asBoolean(true));
        assertFalse(html.select(".gated").isEmpty());
        var free = Jsoup.parse(page("/reports/free", null).extract().asString());
        assertTrue(new ObjectMapper()
                .readTree(free.select("script").getFirst().data())
                .get("isAccessibleForFree")
                .asBoolean());
    }

    @Test
    void afterPaymentThePageAsksAgainUntilTheReportOpens() {
        page("/reports/ice?opening=1", BEN)
                .body(allOf(
                        containsString("hx-get=\"/reports/ice/reading?opening=2\""),
                        containsString("4;url=/reports/ice?opening=2")));
        page("/reports/ice/reading?opening=2", BEN)
                .header("HX-Retarget", "#opening")
                .body(allOf(containsString("reading?opening=3"), not(containsString("<html"))));
        rights.give(BEN, "complete-monthly", null, "*");
        page("/reports/ice/reading?opening=3", BEN)
                .body(allOf(containsString(SECRET), containsString("id=\"reading\""), not(containsString("<html"))));
    }

    @Test
    void theAskingEnds() {
        page("/reports/ice/reading?opening=30", BEN)
                .body(allOf(containsString("has not reached us yet"), not(containsString("hx-get"))));
        page("/reports/ice?opening=30", BEN).body(not(containsString("http-equiv=\"refresh\"")));
        page("/reports/ice?opening=1", null).body(not(containsString("hx-get")));
    }

    @Test
    void aWithdrawnReportIsGoneForEveryone() {
        var id = newsroom.publish(aReport("gone").forSubscribers());
        newsroom.withdraw(id);
        page("/reports/gone", ANA).statusCode(404);
        api("/api/reports/gone", ANA).statusCode(404);
    }

    /** R06: each of these could come from another replica, which tells this one nothing. */
    @Test
    void whatWasShownBeforeIsNotShownAgainOnceItChanged() {
        var id = newsroom.publish(aReport("seen").forSubscribers().saying("Old words."));
        page("/reports/seen", ANA).body(containsString("Old words."));
        page("/reports/seen", BEN).body(not(containsString("Old words.")));
        rights.give(BEN, "complete-monthly", null, "*");
        page("/reports/seen", BEN).body(containsString("Old words."));
        rights.give(BEN, "complete-monthly", Instant.parse("2026-03-01T00:00:00Z"), "*");
        page("/reports/seen", BEN).body(not(containsString("Old words.")));
        newsroom.withdraw(id);
        page("/reports/seen", ANA).statusCode(404);
        api("/api/reports/seen", ANA).statusCode(404);
        newsroom.publishAgain(id, aReport("seen").forSubscribers().saying("New words."));
        page("/reports/seen", ANA).body(allOf(containsString("New words."), not(containsString("Old words."))));
    }

    @Test
    void readersSeeNoDraftAndNoRevisionBeforeItIsPublished() {
        newsroom.draft(aReport("draft"));
        page("/reports/draft", ANA).statusCode(404);
        var id = newsroom.publish(aReport("twice").saying("First words."));
        newsroom.revise(id, aReport("twice").saying("Second words."));
        page("/reports/twice", null).body(containsString("First words."));
        newsroom.publishAgain(id, aReport("twice").saying("Third words.").forSubscribers());
        page("/reports/twice", null)
                .body(allOf(not(containsString("First words.")), not(containsString("Third words."))));
        page("/reports/twice", ANA).body(containsString("Third words."));
    }

    @Test
    void relatedReportsShareTheRegion() {
        page("/reports/ice", null).body(allOf(containsString("Related reports"), containsString("/reports/free")));
    }

    private static ValidatableResponse page(String path, @Nullable Person reader) {
        return ask(path, reader, "text/html");
    }

    private static ValidatableResponse api(String path, @Nullable Person reader) {
        return ask(path, reader, "application/json");
    }

    private static ValidatableResponse ask(String path, @Nullable Person reader, String accept) {
        var request = given().accept(accept);
        if (reader != null) {
            request.header("Authorization", reader.bearer());
        }
        return request.get(path).then();
    }
}
