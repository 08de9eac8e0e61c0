package org.dossier.journeys;

import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** One person with a browser of their own, doing things by the names that the pages give them. */
final class Visitor implements AutoCloseable {
    private static final String PASSWORD = "a long pass phrase 47";

    private final Stack stack;
    private final BrowserContext context;
    private final Page page;

    Visitor(Stack stack, Browser browser) {
        this.stack = stack;
        context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
        context.setDefaultTimeout(20_000);
        page = context.newPage();
    }

    Page page() {
        return page;
    }

    Visitor open(String path) {
        page.navigate(stack.url(path));
        return this;
    }

    void click(String name) {
        var link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
        var button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
        link.or(button).first().click();
    }

    void fill(String label, String value) {
        page.getByLabel(label).first().fill(value);
    }

    String heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .first()
                .innerText();
    }

    boolean sees(String text) {
        return page.getByText(text).first().isVisible();
    }

    /** At Keycloak's form, wherever the gateway sent us. */
    void signIn(String email, String password) {
        page.locator("#username").fill(email);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
        page.waitForURL(url -> url.startsWith(stack.url("/")));
    }

    /** Registers somebody new at Keycloak and returns the address. */
    String register(String firstName) {
        var email = firstName.toLowerCase(Locale.ROOT) + "-"
                + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
        click("Create an account");
        page.locator("input[name=email]").fill(email);
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("input[name=password-confirm]").fill(PASSWORD);
        page.locator("input[name=firstName]").fill(firstName);
        page.locator("input[name=lastName]").fill("Reader");
        page.locator("form#kc-register-form [type=submit]").click();
        page.waitForURL(url -> url.startsWith(stack.url("/")));
        return email;
    }

    /** From a plan's button to the hosted payment page. */
    void chooseCompleteByTheMonth() {
        page.locator("a[href*='plan=complete-monthly']").click();
        click("Continue to payment");
        page.waitForURL(url -> url.startsWith(stack.sandbox("/c/pay/")));
    }

    /** On the hosted payment page. */
    void payWith(String card) {
        fill("Card number", card);
        fill("Expiry", "12 / 34");
        fill("CVC", "123");
        fill("Name on card", "A Reader");
        page.locator("button[type=submit]").first().click();
    }

    /** A picture of the whole page for people to look at. */
    void picture(String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "pictures", name + ".png")));
    }

    @Override
    public void close() {
        context.close();
    }
}
