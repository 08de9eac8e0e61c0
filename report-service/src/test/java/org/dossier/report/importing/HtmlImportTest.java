package org.dossier.report.importing;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import org.dossier.report.catalogue.PartKind;
import org.dossier.report.catalogue.Prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.report.importing.Documents.importing;
import static org.dossier.report.importing.Documents.importingText;
import static org.dossier.report.importing.Documents.part;

class HtmlImportTest {
    private final ImportedReport salt = importing("salt-road.html");

    @Test
    void titleSeriesAndBylineComeFromTheArticle() {
        assertThat(salt.format()).isEqualTo(DocumentFormat.HTML);
        assertThat(salt.title()).isEqualTo("The Salt Road Opens");
        assertThat(salt.series()).isEqualTo("Desert Watch Assessments");
        assertThat(salt.authors()).containsExactly("Sena Okar");
    }

    @Test
    void partsFollowTheHeadings() {
        assertThat(salt.parts())
                .extracting(ImportedPart::heading)
                .containsExactly("Executive Summary", "Background", "Key Judgements", "Analysis", "Forecast");
        assertThat(part(salt, PartKind.EXECUTIVE_SUMMARY).text())
                .isEqualTo(
                        "Lorries pass the well of Tamsa again. The **convoys** are small, and their *owners* are known.");
        assertThat(part(salt, PartKind.BACKGROUND).text()).contains("### The well", "Month | Lorries", "May | 40");
    }

    @Test
    void listsBecomeItemsWithTheirFurtherParagraphs() {
        assertThat(part(salt, PartKind.KEY_JUDGEMENTS).items())
                .containsExactly(
                        "The road stays open while the salt price holds.",
                        "Two families share the tolls.\n\nA third would like to.",
                        "Guards are paid late\n- and in salt");
        assertThat(part(salt, PartKind.FORECAST).items())
                .containsExactly("More lorries by autumn.", "One robbery, badly planned.");
    }

    @Test
    void captionAndAuthorBoxAreFound() {
        assertThat(salt.cover()).isEqualTo(new ImportedCover("Lorries at the well of Tamsa", "S. Okar"));
        assertThat(salt.authorsNote()).isEqualTo("Sena Okar drove this road for nine years.");
    }

    @Test
    void furnitureOfThePageIsDroppedAndListed() {
        assertThat(salt.parts().toString())
                .doesNotContain(
                        "cookies",
                        "Telegram",
                        "Ten wells",
                        "First!",
                        "Reading Sand",
                        "rights reserved",
                        "Shop",
                        "script text");
        assertThat(salt.dropped().toString())
                .contains("cookies", "Share on Telegram", "Ten wells", "First!", "Reading Sand");
    }

    /** A25, R12: a link's scheme is allowed or the link is words only; words that look like markup stay words. */
    @Test
    void linksKeepOnlySafeSchemesAndWordsStayWords() {
        var text = part(salt, PartKind.BACKGROUND).text();
        assertThat(text)
                .contains("[closing order](<https://salt.example/closing>)", "nothing else")
                .doesNotContain("javascript");
        assertThat(Prose.plainText(Prose.html(text)))
                .contains("the price of 5 * 3 litres, [not] less <ever>.", "six years & a day");
    }

    @Test
    void aPageWithoutArticleIsReadAroundItsParts() {
        var report = importingText("""
                <html><head><title>Ferries - Harbour News</title></head><body>
                <div class="menu">Home Shop</div><div><div><h2>Summary</h2><p>They sail.</p></div>
                <div><h2>Forecast</h2><ul><li>Fog.</li></ul></div></div><div>Imprint and address</div></body></html>""");
        assertThat(report.title()).isEqualTo("Ferries");
        assertThat(report.parts()).extracting(ImportedPart::heading).containsExactly("Summary", "Forecast");
        assertThat(report.parts().toString()).doesNotContain("Imprint");
    }

    @Test
    void thePageHeadNamesAReportWithoutAHeading() {
        var report = importingText("<html><head><meta property=\"og:title\" content=\"Ferries – Harbour News\"></head>"
                + "<body><h2>Summary</h2><p>They sail.</p><h2>Outlook</h2><p>Fog.</p></body></html>");
        assertThat(report.title()).isEqualTo("Ferries");
    }

    @Test
    void boldParagraphsServeAsHeadings() {
        var report = importingText("<div><h1>Ferries</h1><p><strong>Executive summary</strong></p><p>They sail.</p>"
                + "<p><b>Forecast</b></p><p>&bull; Fog.</p><p>&bull; More fog.</p></div>");
        assertThat(report.parts())
                .extracting(ImportedPart::kind)
                .containsExactly(PartKind.EXECUTIVE_SUMMARY, PartKind.FORECAST);
        assertThat(part(report, PartKind.FORECAST).items()).containsExactly("Fog.", "More fog.");
    }

    @Test
    void theDeclaredCharsetOfAnOldPageIsBelieved() {
        var page =
                "<html><head><meta charset=\"windows-1251\"></head><body><h1>Обзор</h1><h2>Summary</h2><p>Паром опоздал.</p></body></html>";
        var report = importing(page.getBytes(java.nio.charset.Charset.forName("windows-1251")), "a.html");
        assertThat(part(report, PartKind.EXECUTIVE_SUMMARY).text()).isEqualTo("Паром опоздал.");
    }

    @Test
    void tagsNestedTenThousandDeepAreReadWithoutHarm() {
        var deep = "<div>".repeat(10_000) + "<h2>Summary</h2><p>Deep.</p>" + "</div>".repeat(10_000);
        assertThat(importing(deep.getBytes(StandardCharsets.UTF_8), "a.html")
                        .parts()
                        .toString())
                .contains("Deep.");
    }
}
