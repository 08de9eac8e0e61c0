package org.dossier.journeys;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A custom report: briefed, quoted, its deposit paid, written, read by its client and by nobody else, settled. */
class RequestsJourneyIT extends Journey {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String CANARY = "Quillfeather";

    @AfterEach
    void theSandboxHasNoComplaints() {
        assertEquals("", stack.stripe().complaints());
    }

    @Test
    void aCustomReportGoesFromBriefToFinalInvoice() {
        var subject = "Fuel for the north " + System.nanoTime();
        try (var client = visitor();
                var manager = person("amir");
                var editor = person("edith");
                var other = person("ana")) {
            var email = brief(client, subject);
            var request = client.page().url();
            quote(manager, subject);
            Eventually.within(SOON, "the quote is there", () -> client.reload().sees("Your quote"));
            client.page().locator("form[action$='/acceptance'] button").first().click();
            client.payAndReturn();
            Eventually.within(SOON, "the work begins", () -> {
                client.page().navigate(request);
                return !client.sees("Pay the deposit") && client.sees("Our turn");
            });

            write(editor, subject);
            Eventually.within(SOON, "the report is delivered", () -> {
                client.page().navigate(request);
                return client.hasLink("Read the report");
            });
            client.picture("request-delivered-1440");
            client.click("Read the report");
            var report = client.page().url();
            assertTrue(client.page().content().contains(CANARY));
            nobodyElseFindsIt(other, report, subject);

            client.page().navigate(request);
            client.click("Accept the report");
            client.page().locator("button", client.hasText("Pay the balance")).click();
            client.payAndReturn();
            Eventually.within(SOON, "it is settled", () -> {
                client.page().navigate(request);
                return client.sees("Nobody’s turn");
            });
            Eventually.within(
                    SOON,
                    "both invoices are there, which another service writes",
                    () -> client.open("/account")
                                    .page()
                                    .locator("#invoices")
                                    .locator("xpath=ancestor::section//tbody/tr")
                                    .count()
                            == 2);
            var letters = new Letters(stack, email);
            Eventually.within(
                    SOON,
                    "told by mail when it changes",
                    () -> letters.subjects().size() >= 4);
        }
    }

    private static String brief(Visitor client, String subject) {
        client.open("/requests").click("Start a brief");
        client.click("Sign in or register");
        var email = client.register("Wanda");
        client.fill("Subject", subject);
        client.fill("What do you need to know?", "Who decides about the depots, and what would change their mind?");
        client.page().getByText("Whoever works at our desk").click();
        client.click("Send the brief");
        assertEquals(subject, client.heading());
        return email;
    }

    private void quote(Visitor manager, String subject) {
        manager.open("/desk/bookings/requests?shown=all").click(subject);
        var form = manager.page().locator("form[action$='/quotes']");
        var option = form.locator("fieldset").first();
        option.getByLabel("Title").fill("The short answer");
        option.getByLabel("Scope").fill("Ten pages, one forecast.");
        option.getByLabel("Price in").fill("2400");
        option.getByLabel("Day of delivery").fill(stack.today().plusDays(30).toString());
        option.getByLabel("Deposit in percent").fill("50");
        form.getByLabel("Last day of validity").fill(stack.today().plusDays(10).toString());
        form.locator("button").last().click();
        assertTrue(manager.sees("The client’s turn"));
    }

    private static void write(Visitor editor, String subject) {
        editor.open("/desk/reports").click("Import a document");
        editor.page().locator("input[type=file]").setInputFiles(document(subject));
        editor.click("Read the document");
        choose(editor, "Region", "Caucasus");
        choose(editor, "Who may read all of it", "One client");
        choose(editor, "Author 1", "Tamar Kvelidze");
        editor.page().locator("input[name=topic]").first().check();
        editor.click("Save as a draft");
        editor.click("Publish");
        editor.page().waitForURL(url -> url.endsWith("/publication"));
        var commission = editor.page().locator("select[name=commission]");
        var waiting = commission.locator("option").filter(new Locator.FilterOptions().setHasText(subject));
        Eventually.within(SOON, "the reports desk has heard of the commission", () -> {
            editor.reload();
            return waiting.count() > 0;
        });
        commission.selectOption(new SelectOption().setValue(waiting.first().getAttribute("value")));
        editor.page().locator("form button", editor.hasText("Publish")).last().click();
    }

    /** I09: not as a guest, not as a subscriber; not by its address, not by a search, not in a list. */
    private void nobodyElseFindsIt(Visitor subscriber, String report, String subject) {
        try (var guest = visitor()) {
            for (var visitor : new Visitor[] {guest, subscriber}) {
                visitor.page().navigate(report);
                assertFalse(visitor.page().content().contains(CANARY));
                assertFalse(visitor.page().content().contains(subject));
                for (var list : new String[] {"/reports?q=depots", "/", "/feed.xml", "/api/reports", "/sitemap.xml"}) {
                    var seen = visitor.page().request().get(stack.url(list)).text();
                    assertFalse(seen.contains(CANARY) || seen.contains(subject), list);
                }
            }
        }
    }

    private static FilePayload document(String subject) {
        var text = subject + "\n\nExecutive Summary\n\nThe depots are decided in one office, by a man named " + CANARY
                + ".\n\nBackground\n\nThere are three depots and one road.\n\nKey Judgements\n\n- We judge that "
                + CANARY
                + " keeps the keys.\n\nAnalysis\n\nHe was there before the ministry was.\n\nForecast\n\n- The keys change hands by June.\n";
        return new FilePayload("fuel.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void choose(Visitor editor, String label, String option) {
        editor.page().getByLabel(label).first().selectOption(new SelectOption().setLabel(option));
    }
}
