package org.dossier.journeys;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;

/** One person with a browser of their own, doing things by the names that the pages give them. */
final class Visitor implements AutoCloseable {
    static final int PATIENCE_MILLIS = 15_000;
    static final String GOOD_CARD = "4242 4242 4242 4242";

    private static final int HEIGHT = 900;
    private static final String PASSWORD = "a long pass phrase 47";

    private final Stack stack;
    private final BrowserContext context;
    private Page page;

    Visitor(Stack stack, Browser browser) {
        this.stack = stack;
        context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, HEIGHT));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        page = context.newPage();
    }

    Page page() {
        return page;
    }

    /** Goes on in a second tab of the same browser. */
    Page newTab() {
        var first = page;
        page = context.newPage();
        return first;
    }

    void backTo(Page tab) {
        page = tab;
    }

    Visitor open(String path) {
        page.navigate(stack.url(path));
        return this;
    }

    /** The page as it is, in a window so wide, with the reader's system in light or dark. */
    void looksAt(int width, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, HEIGHT);
    }

    void click(String name) {
        var link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
        var button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
        link.or(button).first().click();
    }

    /** The first that a selector finds, where names depend on the day. */
    void clickFirst(String selector) {
        page.locator(selector).first().click();
    }

    /** All of the page, as a click returns when the answer begins. Whoever looks once must not look too early. */
    private Page whole() {
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        return page;
    }

    void fill(String label, String value) {
        page.getByLabel(label).first().fill(value);
    }

    /** The same by the field's own name, where labels repeat. */
    void enter(String name, String value) {
        page.locator("[name=" + name + "]").first().fill(value);
    }

    String heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .first()
                .innerText();
    }

    boolean hasLink(String name) {
        return whole().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                        .count()
                > 0;
    }

    boolean sees(String text) {
        return whole().getByText(text).first().isVisible();
    }

    /** At Keycloak's form, wherever the gateway sent us. */
    void signIn(String email, String password) {
        page.locator("#username").fill(email);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
        page.waitForCondition(() -> page.url().startsWith(stack.url("/")) || asksForACode());
        if (asksForACode()) {
            page.locator("#otp").fill(SecondFactor.codeFor(email));
            page.locator("#kc-login").click();
        }
        page.waitForURL(url -> url.startsWith(stack.url("/")));
    }

    /** As it does of staff. */
    private boolean asksForACode() {
        return page.locator("#otp").count() == 1;
    }

    /** Registers somebody new at Keycloak: an address, the link in the mail that comes, a password. Returns the address. */
    String register(String firstName) {
        var email = firstName.toLowerCase(Locale.ROOT) + "-"
                + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
        click("Create an account");
        page.locator("input[name=email]").fill(email);
        page.locator("input[name=firstName]").fill(firstName);
        page.locator("input[name=lastName]").fill("Reader");
        page.locator("form#kc-register-form [type=submit]").click();
        page.waitForURL(url -> url.contains("required-action"));
        page.navigate(new Letters(stack, email).link("Confirm your address"));
        page.locator("input[name=password-new]").fill(PASSWORD);
        page.locator("input[name=password-confirm]").fill(PASSWORD);
        page.locator("form#kc-passwd-update-form [type=submit]").first().click();
        page.waitForURL(url -> url.startsWith(stack.url("/")));
        return email;
    }

    /** The page as it is now. One that goes elsewhere by itself just then is left to do so. */
    Visitor reload() {
        try {
            page.reload();
        } catch (PlaywrightException onItsWay) {
            page.waitForLoadState();
        }
        return this;
    }

    /** Narrows a locator to what has this text. */
    Page.LocatorOptions hasText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    /** The first moment that the facts of a page name. */
    String time() {
        return page.locator("dl.facts time").first().getAttribute("datetime");
    }

    /** From the list of plans to the hosted payment page, by the plan's key. */
    void choose(String plan) {
        page.locator("a[href*='plan=" + plan + "']").click();
        click("Continue to payment");
        page.waitForURL(url -> url.startsWith(stack.sandbox("/c/pay/")));
    }

    /** From the paywall of the report that is open, all the way back to it. */
    void subscribe(String plan) {
        var report = page.url();
        click("See plans");
        choose(plan);
        payWith(GOOD_CARD);
        page.waitForURL(url -> url.startsWith(report));
        PlaywrightAssertions.assertThat(page.locator(".access-reason")).isVisible();
    }

    /** The headings of the parts that an import has found. */
    List<String> headings() {
        return whole().locator("input[name$=heading]").all().stream()
                .map(Locator::inputValue)
                .toList();
    }

    /** What stands in the items of a part, one per line. */
    String items(String heading) {
        return whole()
                .locator(".part")
                .filter(new Locator.FilterOptions().setHas(page.locator("textarea[name$=items]")))
                .all()
                .stream()
                .filter(part ->
                        part.locator("input[name$=heading]").inputValue().equals(heading))
                .map(part -> part.locator("textarea[name$=items]").inputValue())
                .findFirst()
                .orElseThrow();
    }

    /** The name of a link to this path; empty if the page has none. */
    String linkTo(String path) {
        var link = whole().locator("a[href='" + path + "']");
        return link.count() == 0 ? "" : link.first().innerText();
    }

    /** Whether the whole report is open to this visitor, asked anew. */
    boolean reads(String report) {
        open(report);
        return page.locator(".paywall").count() == 0
                && page.locator(".access-reason").count() == 1;
    }

    /** On the hosted payment page. */
    void payWith(String card) {
        fill("Card number", card);
        fill("Expiry", "12 / 34");
        fill("CVC", "123");
        fill("Name on card", "A Reader");
        page.locator("button[type=submit]").first().click();
    }

    /** Pays, and follows the way back as far as it leads by itself. */
    void payAndReturn() {
        payWith(GOOD_CARD);
        page.waitForURL(url -> url.startsWith(stack.url("/")) && !url.contains("/payments/return"));
    }

    /** Pays with a good card; as soon as the payment is on its way, something happens, and the answer may never come. */
    void whilePaying(Runnable happens) {
        page.onRequest(request -> {
            if (request.method().equals("POST") && request.url().contains("/c/pay/")) {
                happens.run();
            }
        });
        try {
            payWith(GOOD_CARD);
            page.waitForLoadState();
        } catch (PlaywrightException noAnswer) {
            // What the browser shows then is its own page; the journey goes on from a page of ours.
        }
        page.close();
        page = context.newPage();
    }

    /** The payment goes through, and the browser never learns of it: the way back is not gone. */
    void paysAndVanishes(String card) {
        page.route(url -> url.contains("/c/pay/"), route -> {
            if (route.request().method().equals("POST")) {
                route.fetch(new Route.FetchOptions().setMaxRedirects(0));
                route.fulfill(new Route.FulfillOptions().setStatus(204));
            } else {
                route.resume();
            }
        });
        payWith(card);
    }

    /** What this browser sends, as one header. */
    String cookies() {
        return context.cookies(stack.url("/")).stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
    }

    /** A picture of the whole page for people to look at, if they ask for pictures. */
    void picture(String name) {
        if (!Boolean.getBoolean("dossier.pictures")) {
            return;
        }
        page.waitForLoadState();
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "pictures", name + ".png")));
    }

    @Override
    public void close() {
        context.close();
    }
}
