package org.dossier.report.delivery;

import java.io.StringReader;

import javax.xml.parsers.DocumentBuilderFactory;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

import org.dossier.report.Newsroom;

import static io.restassured.RestAssured.given;
import static org.dossier.kit.test.Person.ANA;
import static org.dossier.report.ReportBuilder.aReport;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

@QuarkusTest
class FeedResourceTest {
    private static final String HOSTILE = "]]><script>alert(1)</script> & \"quotes\" \u0001";

    @Inject
    Newsroom newsroom;

    @BeforeEach
    void publish() {
        newsroom.clear();
        newsroom.publish(aReport("first").titled(HOSTILE).forSubscribers().saying("Never in a feed."));
        newsroom.publish(aReport("second").publishedAt("2026-04-01T07:00:00Z"));
    }

    @Test
    @DisplayName("The feed is well-formed whatever a title holds, and has no body even for subscribers (A02, R11)")
    void theFeedIsWellFormedAndPublic() throws Exception {
        var text =
                given().header("Authorization", ANA.bearer()).get("/feed.xml").asString();
        var feed = parse(text);
        assertEquals(2, feed.getElementsByTagName("entry").getLength());
        assertEquals(
                "]]><script>alert(1)</script> & \"quotes\" ",
                feed.getElementsByTagName("title").item(2).getTextContent());
        assertEquals(
                "2026-04-01T07:00:00Z",
                feed.getElementsByTagName("updated").item(0).getTextContent());
        assertFalse(text.contains("Never in a feed"));
    }

    @Test
    void addressesComeFromConfigurationOnly() throws Exception {
        var text = given().header("Host", "evil.example")
                .header("X-Forwarded-Host", "evil.example")
                .get("/sitemap.xml")
                .asString();
        assertFalse(text.contains("evil.example"), text);
        var map = parse(text);
        assertEquals(14, map.getElementsByTagName("loc").getLength());
    }

    @Test
    void guestsAnswersMayBeKept() {
        for (var path :
                new String[] {"/feed.xml", "/sitemap.xml", "/robots.txt", "/", "/reports", "/authors", "/regions"}) {
            given().get(path).then().statusCode(200).header("Cache-Control", "public, max-age=60");
            given().header("Authorization", ANA.bearer())
                    .get(path)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", containsString("no-store"));
        }
    }

    @Test
    void crawlersLearnTheMapAndStayOutOfTheRest() {
        given().get("/robots.txt").then().body(containsString("/sitemap.xml")).body(containsString("Disallow: /desk"));
    }

    private static Document parse(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
