package org.dossier.journeys;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The path of a reader: find, sign in, subscribe, read. */
class SubscribeAndReadJourneyIT extends Journey {
    @Test
    void aGuestBecomesASubscriberAndReads() {
        try (var reader = visitor().open(PAID)) {
            var title = reader.heading();
            assertTrue(reader.sees("The rest is for subscribers"));
            assertEquals(
                    0, reader.page().locator(".part-judgements, .judgements").count());

            reader.click("Sign in");
            reader.register("Noor");
            assertEquals(stack.url(PAID), reader.page().url(), "back at the same report");

            reader.click("See plans");
            reader.chooseCompleteByTheMonth();
            reader.payWith("4242 4242 4242 4242");
            reader.page().waitForURL(url -> url.startsWith(stack.url(PAID)));
            assertThat(reader.page().locator(".paywall")).hasCount(0);
            assertEquals(title, reader.heading());
            reader.picture("subscriber-report-1440");

            reader.open("/account");
            assertTrue(reader.sees("Complete"));
            reader.picture("account-1440");
        }
    }

    @Test
    void aDeclinedCardChangesNothingAndAnotherMayFollow() {
        try (var reader = newReader("Dana")) {
            reader.click("See plans");
            reader.chooseCompleteByTheMonth();
            reader.payWith("4000 0000 0000 0002");
            assertTrue(reader.page().url().startsWith(stack.sandbox("/c/pay/")));
            assertThat(reader.page().getByRole(AriaRole.ALERT).first()).isVisible();
            reader.payWith("4242 4242 4242 4242");
            reader.page().waitForURL(url -> url.startsWith(stack.url(PAID)));
            assertThat(reader.page().locator(".paywall")).hasCount(0);
        }
    }

    @Test
    void theBankMayAskForConfirmation() {
        try (var reader = newReader("Sami")) {
            reader.click("See plans");
            reader.chooseCompleteByTheMonth();
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
            reader.chooseCompleteByTheMonth();
            reader.click("Cancel and go back");
            reader.page().waitForURL(url -> url.startsWith(stack.url("/")));
            assertTrue(reader.sees("Nothing was charged"));
            reader.open(PAID);
            assertTrue(reader.sees("The rest is for subscribers"));
        }
    }

    @Test
    void aCopiedCookieIsDeadAfterSigningOut() {
        try (var reader = newReader("Kim")) {
            var stolen = reader.page().context().cookies().stream()
                    .filter(cookie -> cookie.name.equals("__Host-dossier"))
                    .toList();
            reader.click("Sign out");
            reader.open("/");
            reader.page().context().addCookies(stolen);
            reader.open("/account");
            assertFalse(reader.page().url().startsWith(stack.url("/account")), "R49: the gateway asks to sign in");
        }
    }
}
