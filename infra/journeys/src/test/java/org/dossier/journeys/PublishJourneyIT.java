package org.dossier.journeys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The path of an editor: upload a document, correct what was found, preview, publish; and what readers then find. */
class PublishJourneyIT extends Journey {
    /** A document, words of its summary, and words that only its body has. */
    record Document(Path file, String summary, String body) {
        @Override
        public String toString() {
            return file.getFileName().toString();
        }
    }

    /** One of our own and, where it lies beside the checkout, a real one. */
    static Stream<Document> documents() {
        var root = Path.of(System.getProperty("dossier.root"));
        return Stream.of(
                        new Document(
                                root.resolve("report-service/src/test/resources/importing/harbour-police.txt"),
                                "came to share their harbour records",
                                "Shared fear of losing the insurance market"),
                        new Document(
                                root.resolve("../shared/samples/central-asia-report.txt")
                                        .normalize(),
                                "",
                                ""))
                .filter(document -> Files.isReadable(document.file()));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aDocumentBecomesAReportForSubscribers(Document document) {
        try (var editor = person("edith")) {
            editor.open("/desk/reports").click("Import a document");
            editor.page().locator("input[type=file]").setInputFiles(document.file());
            editor.click("Read the document");
            assertTrue(editor.sees("Executive Summary") || editor.headings().contains("Executive Summary"));
            assertTrue(editor.headings().containsAll(java.util.List.of("Key Judgements", "Forecast")), "parts");
            editor.picture("desk-import-1440");

            var title = "Filed " + document + " " + System.nanoTime();
            editor.fill("Title", title);
            choose(editor, "Region", "Arctic");
            choose(editor, "Who may read all of it", "Subscribers");
            choose(editor, "Author 1", "Ilka Brandt");
            editor.page().locator("input[name=topic]").first().check();
            var judgement = editor.items("Key Judgements").lines().findFirst().orElseThrow();
            editor.click("Save as a draft");

            editor.click("Preview");
            for (var reader : new String[] {"Guest", "Signed in, no plan", "Plan for another region"}) {
                editor.click(reader);
                assertFalse(editor.sees(words(judgement)), reader);
            }
            editor.click("Subscriber");
            assertTrue(editor.sees(words(judgement)));
            editor.click("Back to the desk");
            editor.click("Publish");
            editor.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Publish"))
                    .first()
                    .click();

            readersFind(title, words(judgement));
        }
    }

    private void readersFind(String title, String judgement) {
        try (var guest = visitor();
                var subscriber = person("ana")) {
            guest.open("/reports?q=" + title.replace(' ', '+')).click(title);
            assertEquals(title, guest.heading());
            assertFalse(guest.page().content().contains(judgement), "R07");
            subscriber.page().navigate(guest.page().url());
            assertTrue(subscriber.sees(judgement));
        }
    }

    private static void choose(Visitor editor, String label, String option) {
        editor.page()
                .getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first()
                .selectOption(new SelectOption().setLabel(option));
    }

    /** Some words of an item without its bullet, as a page shows them. */
    private static String words(String item) {
        var plain = item.replaceFirst("^-\\s*", "").replaceAll("[*_]", "");
        return plain.substring(0, Math.min(40, plain.length())).strip();
    }
}
