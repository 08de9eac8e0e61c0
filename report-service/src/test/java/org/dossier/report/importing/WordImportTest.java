package org.dossier.report.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

import org.dossier.report.catalogue.PartKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.report.importing.Documents.importing;
import static org.dossier.report.importing.Documents.part;

/** Documents are written by POI, so that our reader meets another maker's files. */
class WordImportTest {
    @Test
    void headingStylesAndNumberingMakeTheParts() throws IOException {
        var report = importing(styled(), "mast.docx");
        assertThat(report.format()).isEqualTo(DocumentFormat.WORD);
        assertThat(report.title()).isEqualTo("Masts on the Ridge");
        assertThat(report.series()).isEqualTo("Ridge Papers");
        assertThat(report.parts())
                .extracting(ImportedPart::heading)
                .containsExactly("Executive Summary", "Key Judgements", "Analysis", "Forecast");
        assertThat(part(report, PartKind.KEY_JUDGEMENTS).items())
                .containsExactly("Masts grow.", "Nobody **counts** them.");
        assertThat(part(report, PartKind.FORECAST).items()).containsExactly("Storms.", "More masts.");
        assertThat(part(report, PartKind.ANALYSIS).text())
                .contains("### On the north side", "Wind | Force", "West | 7");
    }

    @Test
    void boldOnlyParagraphsServeAsHeadings() throws IOException {
        var report = importing(unstyled(), "mast.docx");
        assertThat(report.title()).isEqualTo("Masts on the Ridge");
        assertThat(report.parts())
                .extracting(ImportedPart::heading)
                .containsExactly("Executive Summary", "What it Costs", "Forecast");
        assertThat(report.cover()).isEqualTo(new ImportedCover("A mast", "R. Idge"));
        assertThat(report.authorsNote()).isEqualTo("R. Idge climbs them.");
    }

    @Test
    void aSentenceSplitIntoManyRunsIsOneSentence() throws IOException {
        try (var document = new XWPFDocument()) {
            paragraph(document, "Executive Summary");
            var paragraph = document.createParagraph();
            for (var piece : List.of("Masts ", "are ", "ta", "ll.")) {
                var run = paragraph.createRun();
                run.setText(piece);
                run.setBold(true);
            }
            paragraph.createRun().setText(" So they say.");
            var report = importing(bytes(document), "a.docx");
            assertThat(part(report, PartKind.EXECUTIVE_SUMMARY).text()).isEqualTo("**Masts are tall.** So they say.");
        }
    }

    @Test
    void namesAndTypesThatContradictTheContentEarnAWarning() throws IOException {
        assertThat(importing(unstyled(), "mast.txt").warnings()).contains(ImportWarning.TYPE_DIFFERS);
        assertThat(importing(Documents.bytes("harbour-police.txt"), "harbour.docx")
                        .warnings())
                .contains(ImportWarning.TYPE_DIFFERS);
    }

    private static byte[] styled() throws IOException {
        try (var document = new XWPFDocument()) {
            style(document, "Titel", "Title");
            style(document, "Untertitel", "Subtitle");
            style(document, "berschrift1", "heading 1");
            style(document, "berschrift2", "heading 2");
            var bullets = numbering(document, 1, STNumberFormat.BULLET);
            var numbers = numbering(document, 2, STNumberFormat.DECIMAL);
            paragraph(document, "Masts on the Ridge").setStyle("Titel");
            paragraph(document, "Ridge Papers").setStyle("Untertitel");
            paragraph(document, "Executive Summary").setStyle("berschrift1");
            paragraph(document, "There are masts.");
            paragraph(document, "Key Judgements").setStyle("berschrift1");
            paragraph(document, "Masts grow.").setNumID(bullets);
            var counted = paragraph(document, "Nobody ");
            counted.setNumID(bullets);
            var bold = counted.createRun();
            bold.setText("counts");
            bold.setBold(true);
            counted.createRun().setText(" them.");
            paragraph(document, "Analysis").setStyle("berschrift1");
            paragraph(document, "On the north side").setStyle("berschrift2");
            paragraph(document, "It is cold.");
            var table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("Wind");
            table.getRow(0).getCell(1).setText("Force");
            table.getRow(1).getCell(0).setText("West");
            table.getRow(1).getCell(1).setText("7");
            paragraph(document, "Forecast").setStyle("berschrift1");
            paragraph(document, "Storms.").setNumID(numbers);
            paragraph(document, "More masts.").setNumID(numbers);
            return bytes(document);
        }
    }

    private static byte[] unstyled() throws IOException {
        try (var document = new XWPFDocument()) {
            for (var heading : List.of("Masts on the Ridge", "Executive Summary")) {
                bold(document, heading);
            }
            paragraph(document, "There are masts.");
            bold(document, "What it Costs");
            paragraph(document, "A mast a month.");
            bold(document, "Forecast:");
            paragraph(document, "1. Storms.");
            paragraph(document, "2. More masts.");
            paragraph(document, "*Cover image: A mast (Credits: R. Idge)");
            paragraph(document, "Written by R. Idge");
            paragraph(document, "R. Idge climbs them.");
            return bytes(document);
        }
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String text) {
        var paragraph = document.createParagraph();
        paragraph.createRun().setText(text);
        return paragraph;
    }

    private static void bold(XWPFDocument document, String text) {
        var run = document.createParagraph().createRun();
        run.setText(text);
        run.setBold(true);
    }

    private static void style(XWPFDocument document, String id, String name) {
        var style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(name);
        document.createStyles().addStyle(new XWPFStyle(style));
    }

    private static BigInteger numbering(XWPFDocument document, int id, STNumberFormat.Enum format) {
        var numbers = CTAbstractNum.Factory.newInstance();
        numbers.setAbstractNumId(BigInteger.valueOf(id));
        var level = numbers.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewNumFmt().setVal(format);
        var numbering = document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(numbers)));
    }

    private static byte[] bytes(XWPFDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.write(bytes);
        return bytes.toByteArray();
    }
}
