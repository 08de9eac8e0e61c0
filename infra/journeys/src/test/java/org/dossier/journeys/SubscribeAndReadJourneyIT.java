package org.dossier.journeys;

import java.time.Duration;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.dossier.journeys.Visitor.GOOD_CARD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The path of a reader: find, sign in, subscribe, read, and the mails on the way. */
class SubscribeAndReadJourneyIT extends Journey {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String ONLY_IN_THE_BODY = "Key Judgements";

    @AfterEach
    void theSandboxHadNothingToRefuse() {
        assertEquals("", stack.stripe().complaints());
    }

    @Test
    void aGuestBecomesASubscriberAndReads() {
        try (var reader = visitor().open(PAID)) {
            var title = reader.heading();
            assertTrue(reader.sees("The rest is for subscribers"));
            assertThat(reader.page().locator("ol.judgements, ul.judgements")).hasCount(0);

            reader.click("Sign in");
            reader.register("Noor");
            assertEquals(stack.url(PAID), reader.page().url(), "back at the same report");

            reader.click("See plans");
            reader.choose("complete-monthly");
            reader.payWith(GOOD_CARD);
            reader.page().waitForURL(url -> url.startsWith(stack.url(PAID)));
            assertThat(reader.page().locator(".paywall")).hasCount(0);
            assertEquals(title, reader.heading());
            var parts = reader.page()
                    .getByRole(
                            AriaRole.HEADING,
                            new com.microsoft.playwright.Page.GetByRoleOptions()
                                    .setName(ONLY_IN_THE_BODY)
                                    .setExact(true));
            assertThat(parts.first()).isVisible();
            reader.picture("subscriber-report-1440");

            reader.open("/account");
            assertTrue(reader.sees("Complete"));
            assertTrue(reader.sees("Renews on"));
            reader.picture("account-1440");
        }
    }

    @Test
    void eachMailComesOnceAndInBothForms() {
        try (var reader = visitor().open(PAID)) {
            reader.click("Sign in");
            var letters = new Letters(stack, reader.register("Mira"));
            reader.subscribe("complete-monthly");
            Eventually.within(
                    SOON,
                    "welcome and receipt",
                    () -> letters.about("Welcome to Dossier") >= 1 && letters.about("Receipt") >= 1);
            assertEquals(1, letters.about("Welcome to Dossier"));
            assertEquals(1, letters.about("Receipt"));
            var receipt = letters.newest("Receipt");
            for (var form : new String[] {"text", "html"}) {
                assertTrue(receipt.get(form).getAsString().contains("Mira"), receipt.toString());
                assertTrue(receipt.get(form).getAsString().contains("49"), receipt.toString());
            }
            assertFalse(receipt.get("text").getAsString().contains("<"), receipt.toString());
        }
    }

    @Test
    void aDeclinedCardChangesNothingAndAnotherMayFollow() {
        try (var reader = newReader("Dana")) {
            reader.click("See plans");
            reader.choose("complete-monthly");
            reader.payWith("4000 0000 0000 0002");
            assertThat(reader.page().getByRole(AriaRole.ALERT).first()).isVisible();
            assertTrue(reader.page().url().startsWith(stack.sandbox("/c/pay/")));
            reader.payWith(GOOD_CARD);
            reader.page().waitForURL(url -> url.startsWith(stack.url(PAID)));
            assertThat(reader.page().locator(".paywall")).hasCount(0);
        }
    }

    @Test
    void theBankMayAskForConfirmation() {
        try (var reader = newReader("Sami")) {
            reader.click("See plans");
            reader.choose("complete-monthly");
            reader.payWith("4000 0025 0000 3155");
            reader.click("Complete authentication");
            reader.page().waitForURL(url -> url.startsWith(stack.url(PAID)));
            assertThat(reader.page().locator(".paywall")).hasCount(0);
        }
    }

    @Test
    void whoAbandonsThePaymentIsNotCharged() {
        try (var reader = newReader("Vera")) {
            reader.click("See plans");
            reader.choose("complete-monthly");
            reader.click("Cancel and go back");
            reader.page().waitForURL(url -> url.startsWith(stack.url("/")));
            assertTrue(reader.sees("Nothing was charged"));
            assertFalse(reader.reads(PAID));
        }
    }

    /** A45: whoever pays in two tabs has one subscription and one charge. */
    @Test
    void twoTabsAreOneSubscription() {
        try (var reader = visitor().open(PAID)) {
            reader.click("Sign in");
            var email = reader.register("Tomas");
            reader.click("See plans");
            reader.choose("complete-monthly");
            var first = reader.newTab();
            reader.open("/plans").choose("complete-monthly");
            reader.payWith(GOOD_CARD);
            reader.page().waitForURL(url -> url.startsWith(stack.url("/")));
            reader.backTo(first);
            reader.payWith(GOOD_CARD);
            assertTrue(reader.sees("already paid"));
            Eventually.within(SOON, "access is open", () -> reader.reads(PAID));
            assertEquals(1, stack.stripe().subscriptionsOf(email).size());
            assertEquals(1, stack.stripe().paidInvoicesOf(email));
        }
    }

    /** I02, R06: what was paid for is read to its end; then the same address withholds it. */
    @Test
    void whoCancelsInThePortalReadsToThePeriodsEnd() {
        try (var reader = visitor().open(PAID)) {
            reader.click("Sign in");
            var letters = new Letters(stack, reader.register("Karim"));
            reader.subscribe("complete-monthly");
            reader.open("/account").click("Manage");
            reader.page().waitForURL(url -> url.startsWith(stack.sandbox("/p/session/")));
            reader.click("Cancel");
            reader.page().locator("button[type=submit]").first().click();
            Eventually.within(SOON, "the account tells of it", () -> {
                reader.open("/account");
                return reader.sees("Cancelled");
            });
            Eventually.within(SOON, "the mail", () -> letters.about("Your cancellation is confirmed") == 1);
            assertTrue(reader.reads(PAID));

            stack.letPass(Duration.ofDays(32));
            reader.open("/login?to=" + PAID);
            Eventually.within(
                    Duration.ofSeconds(40),
                    "access is closed",
                    () -> reader.open(PAID).sees("your access ended on"));
            assertFalse(reader.reads(PAID));
            assertEquals(1, letters.about("Your cancellation is confirmed"));
        }
    }
}
