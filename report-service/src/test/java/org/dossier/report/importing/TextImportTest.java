package org.dossier.report.importing;

import org.junit.jupiter.api.Test;

import org.dossier.report.catalogue.PartKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.report.importing.Documents.importing;
import static org.dossier.report.importing.Documents.importingText;
import static org.dossier.report.importing.Documents.part;

class TextImportTest {
    private final ImportedReport harbour = importing("harbour-police.txt");

    @Test
    void titleAndSeriesStandAtTheTop() {
        assertThat(harbour.title()).isEqualTo("Harbour Police, Customs, and Cooperation on the Northern Straits");
        assertThat(harbour.series()).isEqualTo("Northern Straits Observatory");
    }

    @Test
    void theFivePartsComeInOrder() {
        assertThat(harbour.parts())
                .extracting(ImportedPart::kind)
                .containsExactly(
                        PartKind.EXECUTIVE_SUMMARY,
                        PartKind.BACKGROUND,
                        PartKind.KEY_JUDGEMENTS,
                        PartKind.ANALYSIS,
                        PartKind.FORECAST);
        assertThat(harbour.parts()).extracting(ImportedPart::heading).contains("Background Information");
        assertThat(harbour.warnings()).isEmpty();
    }

    @Test
    void judgementsAndForecastsAreSeparateItems() {
        assertThat(part(harbour, PartKind.KEY_JUDGEMENTS).items())
                .hasSize(3)
                .last()
                .asString()
                .startsWith("The promise of joint boarding")
                .endsWith("would command one.");
        assertThat(part(harbour, PartKind.FORECAST).items())
                .hasSize(3)
                .first()
                .asString()
                .startsWith("Until the summer");
        assertThat(part(harbour, PartKind.FORECAST).text()).isEmpty();
    }

    @Test
    void paragraphsStayApart() {
        assertThat(part(harbour, PartKind.EXECUTIVE_SUMMARY).text().split("\n\n"))
                .hasSize(2);
    }

    @Test
    void coverCaptionComesWithItsCredit() {
        assertThat(harbour.cover())
                .isEqualTo(
                        new ImportedCover("Harbour masters in the town hall of Skerry Point", "Skerry Point Gazette"));
    }

    @Test
    void authorsNoteIsTheBiographyAlone() {
        assertThat(harbour.authorsNote())
                .startsWith("A small unit of former harbour inspectors")
                .endsWith("all four coasts.");
    }

    @Test
    void furnitureIsDroppedAndListed() {
        assertThat(harbour.dropped())
                .anyMatch(line -> line.startsWith("For more detailed reports"))
                .contains(
                        "Straits Observatory round logo 2024", "Read the author's reports", "Get Your Custom Insights")
                .anyMatch(line -> line.contains("Online Course"))
                .anyMatch(line -> line.contains("Training Courses"));
        assertThat(harbour.parts().toString()).doesNotContain("desk@straits.example", "Course", "logo");
    }

    @Test
    void markdownKeepsItsEmphasisSubheadingsAndLists() {
        var river = importing("river-towns.md");
        assertThat(river.title()).isEqualTo("River Towns under Two Flags");
        assertThat(river.series()).isEqualTo("River Monitor");
        assertThat(river.authors()).containsExactly("Mira Tolland", "Jon de Vrie");
        assertThat(part(river, PartKind.EXECUTIVE_SUMMARY).text()).contains("**Ona**");
        assertThat(part(river, PartKind.BACKGROUND).text()).contains("### The tolls\n\nEach government");
        assertThat(part(river, PartKind.OTHER).heading()).isEqualTo("Sources");
        assertThat(part(river, PartKind.OTHER).text())
                .isEqualTo("1. Interviews in Low Ferry.\n2. The receipts themselves.");
    }

    @Test
    void anItemKeepsItsFurtherLinesAndWhatIsBelowIt() {
        var judgements = part(importing("river-towns.md"), PartKind.KEY_JUDGEMENTS);
        assertThat(judgements.heading()).isEqualTo("Key judgments");
        assertThat(judgements.text()).isEqualTo("We judge that:");
        assertThat(judgements.items())
                .containsExactly(
                        "Tolls, not flags, decide loyalty.\nThey are paid in both currencies.",
                        "The bridge will stay closed.\n- At least until the harvest.");
    }

    @Test
    void imagesGoAndTheirCoverCaptionStays() {
        var river = importing("river-towns.md");
        assertThat(river.cover()).isEqualTo(new ImportedCover("The bridge at Low Ferry, closed", "M. Tolland"));
        assertThat(river.warnings()).containsExactly(ImportWarning.IMAGES_LEFT_OUT);
        assertThat(river.authorsNote()).startsWith("Mira Tolland has lived");
        assertThat(river.dropped()).contains("Related posts", "Ten bridges to watch");
    }

    @Test
    void aTextWithoutHeadingsBecomesOnePartWithAWarning() {
        var report = importingText("The ferry is late again.\n\nNobody knows why it is late, and nobody asks.\n");
        assertThat(report.parts()).singleElement().satisfies(part -> {
            assertThat(part.kind()).isEqualTo(PartKind.OTHER);
            assertThat(part.text()).contains("The ferry is late again.", "nobody asks.");
        });
        assertThat(report.warnings())
                .contains(ImportWarning.NO_HEADINGS, ImportWarning.NO_TITLE, ImportWarning.NO_SUMMARY);
    }

    @Test
    void anyOtherHeadingBecomesAPartOfItsOwn() {
        var report =
                importingText("Ferries at Night\n\nSummary\n\nThey sail.\n\nMoney and Lamps\n\nLamps cost money.\n");
        assertThat(report.parts()).extracting(ImportedPart::heading).containsExactly("Summary", "Money and Lamps");
    }

    @Test
    void judgementsWrittenAsParagraphsBecomeItemsWithAWarning() {
        var report = importingText("Ferries\n\nKey Judgements\n\nLamps will dim.\n\nFerries will stop.\n");
        assertThat(part(report, PartKind.KEY_JUDGEMENTS).items())
                .containsExactly("Lamps will dim.", "Ferries will stop.");
        assertThat(report.warnings()).contains(ImportWarning.PARAGRAPHS_AS_ITEMS);
    }

    @Test
    void headingsAreKnownInCapitalsWithNumbersAndColons() {
        var report = importingText(
                "Ferries\n\n1. EXECUTIVE SUMMARY:\nThey sail.\n\nIV. Key Judgments\n- Lamps dim.\n\n3) OUTLOOK\n- Dark.\n");
        assertThat(report.parts())
                .extracting(ImportedPart::heading)
                .containsExactly("Executive summary", "Key Judgments", "Outlook");
    }

    @Test
    void aNumberedLineBetweenParagraphsIsAHeading() {
        var report = importingText("Ferries\n\nSummary\n\nThey sail.\n\n2. Water and Power\n\nThe dam is old.\n");
        assertThat(report.parts()).extracting(ImportedPart::heading).containsExactly("Summary", "Water and Power");
    }

    @Test
    void aYearAtTheStartOfAParagraphIsNoListNumber() {
        var report = importingText("Ferries\n\nForecast\n\n2027. A year of fog.\n");
        assertThat(part(report, PartKind.FORECAST).text()).isEqualTo("2027. A year of fog.");
    }
}
