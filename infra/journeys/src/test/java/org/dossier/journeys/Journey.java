package org.dossier.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** What every journey has: the stack, a browser, and visitors on demand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Journey {
    static final String PAID = "/reports/central-asia-security-chiefs-find-a-table";
    static final String DEMO_PASSWORD = "dossier-demo-2026";

    final Stack stack = Stack.running();
    private Playwright playwright = Chromium.playwright();
    private Browser browser = Chromium.launch(playwright);

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(Visitor.PATIENCE_MILLIS);
    }

    @BeforeAll
    void theFrontPageAnswers() {
        try (var guest = visitor()) {
            guest.open("/");
        }
    }

    @AfterAll
    void closeTheBrowser() {
        browser.close();
        playwright.close();
    }

    Visitor visitor() {
        return new Visitor(stack, browser);
    }

    Buyers buyers() {
        return new Buyers(stack, browser);
    }

    /** Somebody new, signed in, on the paid report. */
    Visitor newReader(String firstName) {
        var reader = visitor().open(PAID);
        reader.click("Sign in");
        reader.register(firstName);
        return reader;
    }

    /** Somebody of the demonstration, signed in, on the front page. */
    Visitor person(String firstName) {
        var person = visitor().open("/");
        person.click("Sign in");
        person.signIn(firstName + "@example.org", DEMO_PASSWORD);
        return person;
    }
}
