package org.dossier.journeys;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The path of an account manager: find a person, give access for a reason, end it again. */
class AccountsDeskJourneyIT extends Journey {
    @Test
    void accessIsGivenAndEndedForAReason() {
        try (var reader = visitor().open(PAID);
                var manager = person("amir")) {
            reader.click("Sign in");
            var email = reader.register("Yara");
            manager.open("/desk/accounts");
            manager.fill("Name, e-mail address, invoice number or Stripe id", email);
            manager.click("Find");
            manager.click("Yara Reader");
            assertEquals("Yara Reader", manager.heading());

            var lastDay = LocalDate.now(ZoneOffset.UTC).plusYears(1);
            manager.fill("Last day", lastDay.toString());
            manager.page().getByLabel("All regions").check();
            manager.page()
                    .locator("form[action$='/grants'] textarea[name=reason]")
                    .fill("Guest of the Almaty conference");
            manager.page().locator("form[action$='/grants'] button").click();
            assertTrue(manager.sees("Access was granted"));
            Eventually.within(Duration.ofSeconds(5), "access is open", () -> reader.reads(PAID));

            manager.page()
                    .locator("summary", new com.microsoft.playwright.Page.LocatorOptions().setHasText("End this grant"))
                    .click();
            manager.page()
                    .locator("form[action$='/ending'] textarea[name=reason]")
                    .fill("Invited by mistake");
            manager.click("End it now");
            assertTrue(manager.sees("The grant was ended"));
            Eventually.within(Duration.ofSeconds(5), "R06: access is closed", () -> !reader.reads(PAID));
            manager.picture("desk-account-1440");

            var letters = new Letters(stack, email);
            Eventually.within(
                    Duration.ofSeconds(20),
                    "both mails",
                    () -> letters.about("You have access until") == 1
                            && letters.about("The access we gave you has ended") == 1);
            assertFalse(
                    letters.newest("The access we gave you").toString().contains("mistake"), "the reason stays inside");
        }
    }

    /** R01: nobody sees a desk that is not theirs. */
    @Test
    void anEditorSeesNoAccountsAndAReaderNoDesk() {
        try (var editor = person("edith");
                var reader = person("ben")) {
            assertFalse(editor.open("/desk/accounts").page().content().contains("ana@example.org"));
            assertEquals("", editor.linkTo("/desk/accounts"));
            reader.open("/desk/reports");
            assertFalse(reader.page().content().contains("Import a document"));
            assertEquals("", reader.open("/").linkTo("/desk"));
        }
    }
}
