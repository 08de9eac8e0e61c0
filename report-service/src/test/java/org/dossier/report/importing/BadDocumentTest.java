package org.dossier.report.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.dossier.report.ReportProblem;
import org.dossier.report.catalogue.PartKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.report.importing.Documents.importing;
import static org.dossier.report.importing.Documents.part;
import static org.dossier.report.importing.Documents.problemOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** R17, R20, R39, R40: whatever is sent, the answer is a report or one clear sentence, soon. */
class BadDocumentTest {
    private static final String WORD_XML =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>%s</w:body></w:document>";

    @Test
    void nothingAndWhitespaceAreEmpty() {
        assertThat(problemOf(new byte[0])).isEqualTo(ReportProblem.IMPORT_EMPTY);
        assertThat(problemOf(" \n\t\r\n  ".getBytes(StandardCharsets.UTF_8))).isEqualTo(ReportProblem.IMPORT_EMPTY);
        assertThat(problemOf(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}))
                .isEqualTo(ReportProblem.IMPORT_EMPTY);
    }

    @Test
    void fiftyMegabytesAreTooLarge() {
        assertThat(problemOf(new byte[50 * 1024 * 1024])).isEqualTo(ReportProblem.IMPORT_TOO_LARGE);
    }

    @Test
    void aTextOfThreeMillionCharactersIsTooLong() {
        assertThat(problemOf("word ".repeat(600_000).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(ReportProblem.IMPORT_TEXT_TOO_LONG);
    }

    @Test
    void binaryRubbishIsNoDocument() {
        var rubbish = new byte[20_000];
        new Random(7).nextBytes(rubbish);
        assertThat(problemOf(rubbish)).isEqualTo(ReportProblem.IMPORT_NOT_A_DOCUMENT);
        assertThat(problemOf(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}))
                .isEqualTo(ReportProblem.IMPORT_NOT_A_DOCUMENT);
    }

    @Test
    void aTextWithOneZeroByteIsNoDocument() {
        assertThat(problemOf(("Ferries\n\nSummary\n\nThey\0 sail." + " They sail.".repeat(20))
                        .getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(ReportProblem.IMPORT_NOT_A_DOCUMENT);
    }

    @Test
    void otherKindsOfDocumentAreNamed() throws IOException {
        assertThat(problemOf("%PDF-1.7\n%âãÏÓ\n1 0 obj".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(ReportProblem.IMPORT_PDF);
        assertThat(problemOf("{\\rtf1\\ansi Hello}".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(ReportProblem.IMPORT_RTF);
        assertThat(problemOf(oldWord())).isEqualTo(ReportProblem.IMPORT_OLD_WORD);
        assertThat(problemOf(zip("mimetype", "application/vnd.oasis.opendocument.text")))
                .isEqualTo(ReportProblem.IMPORT_NOT_WORD);
    }

    @Test
    void aLockedWordDocumentIsNamed() throws Exception {
        assertThat(problemOf(encrypted())).isEqualTo(ReportProblem.IMPORT_ENCRYPTED);
    }

    @Test
    void aBombIsRefusedBeforeItUnfolds() throws IOException {
        var bomb = zipOf("word/document.xml", 60 * 1024 * 1024);
        assertThat(bomb.length).isLessThan(100_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(problemOf(bomb)).isEqualTo(ReportProblem.IMPORT_SUSPECT_PACKAGE));
        assertThat(problemOf(zipOf("word/media/image1.bmp", 60 * 1024 * 1024)))
                .isEqualTo(ReportProblem.IMPORT_SUSPECT_PACKAGE);
    }

    @Test
    void aPackageOfTenThousandEntriesIsRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 10_000; i++) {
                zip.putNextEntry(new ZipEntry("word/media/" + i));
            }
        }
        assertThat(problemOf(bytes.toByteArray())).isEqualTo(ReportProblem.IMPORT_SUSPECT_PACKAGE);
    }

    /** R17: no document type, so no entity can reach a file or multiply itself. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE d [<!ENTITY % x SYSTEM \"http://127.0.0.1:1/x\"> %x;]>",
                "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY x \"&a;&a;&a;&a;&a;\">]>"
            })
    void entitiesAreRefused(String documentType) throws IOException {
        var document = documentType + WORD_XML.formatted("<w:p><w:r><w:t>Found: &x;</w:t></w:r></w:p>");
        assertThat(problemOf(zip("word/document.xml", document))).isEqualTo(ReportProblem.IMPORT_DAMAGED);
    }

    @Test
    void damagedPackagesAreNamed() throws IOException {
        var whole = zip(
                "word/document.xml", WORD_XML.formatted("<w:p><w:r><w:t>Hello there</w:t></w:r></w:p>".repeat(200)));
        assertThat(problemOf(Arrays.copyOf(whole, whole.length / 3))).isEqualTo(ReportProblem.IMPORT_DAMAGED);
        assertThat(problemOf(zip("word/document.xml", "<w:document"))).isEqualTo(ReportProblem.IMPORT_DAMAGED);
    }

    @Test
    void pagesAndDocumentsWithoutTextAreNamed() throws IOException {
        assertThat(problemOf("<html><body><script>var x = 'a lot of script';</script><img src=x></body></html>"
                        .getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(ReportProblem.IMPORT_WITHOUT_TEXT);
        assertThat(problemOf(zip("word/document.xml", WORD_XML.formatted("<w:p/>"))))
                .isEqualTo(ReportProblem.IMPORT_WITHOUT_TEXT);
    }

    @Test
    void namesInAPackageReachNoFile() throws IOException {
        assertThat(problemOf(zip("../../../../tmp/word/document.xml", "x"))).isEqualTo(ReportProblem.IMPORT_NOT_WORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void theCommonEncodingsAreRead(String charset) {
        var text = "Ferries\n\nSummary\n\nThe café’s ferry — “late” — cost €5.\n";
        var report = importing(text.getBytes(Charset.forName(charset)), "a.txt");
        assertThat(part(report, PartKind.EXECUTIVE_SUMMARY).text()).isEqualTo("The café’s ferry — “late” — cost €5.");
    }

    @Test
    void anotherAlphabetInAnOldEncodingIsNotGuessed() {
        var text = "Паром снова опоздал, и никто не знает почему.".getBytes(Charset.forName("windows-1251"));
        assertThat(problemOf(text)).isEqualTo(ReportProblem.IMPORT_UNREADABLE_CHARACTERS);
        assertThat(problemOf(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xFF}))
                .isEqualTo(ReportProblem.IMPORT_UNREADABLE_CHARACTERS);
    }

    @Test
    void charactersLostBeforeAreReported() {
        var report =
                importing("Ferries\n\nSummary\n\nThe caf\ufffd is shut.\n".getBytes(StandardCharsets.UTF_8), "a.txt");
        assertThat(report.warnings()).contains(ImportWarning.LOST_CHARACTERS);
    }

    @Test
    void marksThatTurnTheReadingDirectionGo() {
        var report = importing(
                "Ferries\n\nSummary\n\nThe \u202Eevil\u202C sign\u200B.\n".getBytes(StandardCharsets.UTF_8), "a.txt");
        assertThat(part(report, PartKind.EXECUTIVE_SUMMARY).text()).isEqualTo("The evil sign.");
    }

    /** R20: one line of 100 KB of what patterns stumble over. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "**",
                "_",
                "# ",
                "> ",
                "- ",
                "1. ",
                "(credits:",
                "*Cover image: ",
                "![",
                "](",
                "<",
                "</p>",
                "&amp",
                " ",
                "a a ",
                "contact us ",
                "| ",
                "=",
                "[a](",
                "<div>",
                "\t",
                "By A and "
            })
    void longLinesAreReadInTime(String piece) {
        var line = piece.repeat(100_000 / piece.length());
        for (var text : new String[] {
            line, "Title\n\nKey Judgements\n\n" + line + "!\n", "<p>" + line + "</p><p>x</p></div></div>"
        }) {
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> outcome(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** R20: a page made of furniture, and one of boxes within boxes; counting each box to its end took minutes. */
    @ParameterizedTest
    @ValueSource(
            strings = {"<div class=\"share\">x</div>", "<div class=\"share\">x ", "<article>x ", "<b><i><a href=x>"})
    void pagesOfNothingButBoxesAreReadInTime(String piece) {
        var page = "<h1>Boxes</h1>" + piece.repeat(1_500_000 / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> outcome(page.getBytes(StandardCharsets.UTF_8)));
    }

    /** Every change to a good document ends in a report or in one of our sentences, never in another exception. */
    @ParameterizedTest
    @ValueSource(strings = {"harbour-police.txt", "river-towns.md", "salt-road.html", "word"})
    void changedDocumentsNeverBreakTheImporter(String name) throws IOException {
        var good = name.equals("word")
                ? zip(
                        "word/document.xml",
                        WORD_XML.formatted(
                                "<w:p><w:r><w:t>Summary</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"))
                : Documents.bytes(name);
        var random = new Random(20260311);
        for (int round = 0; round < 400; round++) {
            outcome(changed(good, random));
        }
    }

    private static String outcome(byte[] bytes) {
        try {
            return importing(bytes, "a").title();
        } catch (org.dossier.kit.problem.ProblemException e) {
            return e.problem().name();
        }
    }

    private static byte[] changed(byte[] good, Random random) {
        var changed = good.clone();
        int changes = 1 + random.nextInt(12);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(changed.length);
            switch (random.nextInt(3)) {
                case 0 -> changed[at] = (byte) random.nextInt(256);
                case 1 -> changed = Arrays.copyOf(changed, Math.max(1, at));
                default ->
                    System.arraycopy(good, 0, changed, at, Math.min(changed.length - at, 1 + random.nextInt(200)));
            }
        }
        return changed;
    }

    private static byte[] zip(String name, String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] zipOf(String name, int size) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            for (int written = 0; written < size; written += 65_536) {
                zip.write(new byte[65_536]);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] oldWord() throws IOException {
        try (var files = new POIFSFileSystem()) {
            files.createDocument(new java.io.ByteArrayInputStream(new byte[5_000]), "WordDocument");
            return written(files);
        }
    }

    private static byte[] encrypted() throws Exception {
        try (var files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(files)) {
                out.write(zip("word/document.xml", "x"));
            }
            return written(files);
        }
    }

    private static byte[] written(POIFSFileSystem files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        files.writeFilesystem(bytes);
        return bytes.toByteArray();
    }
}
