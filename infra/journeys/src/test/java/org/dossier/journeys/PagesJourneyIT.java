package org.dossier.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every kind of page, narrow and wide, light and dark: no axe violation, nothing wider than the window. */
class PagesJourneyIT extends Journey {
    private static final String FREE = "/reports/how-a-strait-is-closed";
    private static final List<String> OF_GUESTS = List.of(
            "/",
            "/reports",
            "/reports?region=arctic",
            "/reports?q=nothing-has-these-words",
            PAID,
            FREE,
            "/regions",
            "/regions/central-asia",
            "/authors",
            "/authors/ilka-brandt",
            "/about",
            "/plans",
            "/courses",
            "/courses/osint-in-russia",
            "/consultations",
            "/consultations/ilka-brandt",
            "/requests",
            "/requests/new",
            "/no-such-page");

    private final List<String> faults = new ArrayList<>();

    @Test
    void guestsPagesAreAccessible() {
        everyLook((guest, look) -> {
            OF_GUESTS.forEach(path -> check(guest.open(path), path, look));
            guest.open("/login");
            check(guest, "sign-in", look);
            guest.click("Create an account");
            check(guest, "register", look);
        });
    }

    @Test
    void readersPagesAreAccessible() {
        everyLook((reader, look) -> {
            reader.open("/login").signIn("ana@example.org", DEMO_PASSWORD);
            List.of(
                            PAID,
                            "/account",
                            "/subscribe?plan=complete-monthly",
                            "/account/bookings",
                            "/account/bookings/calendar",
                            "/courses/osint-in-russia/one-to-one")
                    .forEach(path -> check(reader.open(path), path, look));
            reader.open("/courses/osint-in-russia").click("Enrol");
            check(reader, "enrol", look);
            reader.open("/consultations/ilka-brandt")
                    .page()
                    .locator(".chips a")
                    .first()
                    .click();
            check(reader, "book-a-call", look);
            reader.open("/requests").click("Rail freight");
            check(reader, "own-request", look);
        });
    }

    @Test
    void expertsPagesAreAccessible() {
        everyLook((expert, look) -> {
            expert.open("/login").signIn("tamar@example.org", DEMO_PASSWORD);
            List.of("/account/bookings/expert", "/account/bookings/expert/runs")
                    .forEach(path -> check(expert.open(path), path, look));
            expert.page()
                    .locator("main a[href^='/account/bookings/expert/runs/']")
                    .first()
                    .click();
            check(expert, "own-run", look);
        });
    }

    @Test
    void desksAreAccessible() {
        everyLook((staff, look) -> {
            staff.open("/login").signIn("ada@example.org", DEMO_PASSWORD);
            List.of(
                            "/desk",
                            "/desk/reports",
                            "/desk/reports/new",
                            "/desk/reports/imports/new",
                            "/desk/reports/authors",
                            "/desk/accounts",
                            "/desk/bookings",
                            "/desk/bookings/courses",
                            "/desk/bookings/courses/vouchers",
                            "/desk/bookings/calls",
                            "/desk/bookings/calls/experts",
                            "/desk/bookings/requests?shown=all")
                    .forEach(path -> check(staff.open(path), path, look));
            staff.open("/desk/accounts?q=ana%40example.org").click("Ana");
            check(staff, "desk/account", look);
            staff.open("/desk/reports").page().locator("tbody a").first().click();
            check(staff, "desk/report", look);
            staff.click("Preview");
            check(staff, "desk/preview", look);
            staff.open("/desk/bookings/requests?shown=all")
                    .page()
                    .locator("tbody a")
                    .first()
                    .click();
            check(staff, "desk/request", look);
            staff.open("/desk/bookings/courses")
                    .page()
                    .locator("tbody a")
                    .first()
                    .click();
            check(staff, "desk/run", look);
            staff.open("/desk/bookings/calls?from=2026-01-01")
                    .page()
                    .locator("tbody a")
                    .first()
                    .click();
            check(staff, "desk/call", look);
        });
    }

    /** As a browser without a cache receives it, with all that belongs to it. */
    @Test
    void anArticleWeighsAtMost150Kilobytes() {
        try (var guest = visitor()) {
            var bytes = new AtomicLong();
            guest.page().onRequestFinished(request -> {
                var sizes = request.sizes();
                bytes.addAndGet(sizes.responseBodySize + sizes.responseHeadersSize);
            });
            guest.open(PAID);
            guest.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            System.out.println("Article page: " + bytes.get() + " bytes transferred");
            assertTrue(bytes.get() > 10_000 && bytes.get() <= 150_000, bytes + " bytes");
        }
    }

    private interface Round {
        void with(Visitor visitor, String look);
    }

    private void everyLook(Round round) {
        faults.clear();
        for (var width : List.of(1440, 390)) {
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                try (var visitor = visitor(width, scheme)) {
                    round.with(visitor, width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT));
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    private void check(Visitor visitor, String path, String look) {
        visitor.picture(path.replaceAll("[^a-z]+", "-") + "-" + look);
        var page = visitor.page();
        new AxeBuilder(page)
                .analyze()
                .getViolations()
                .forEach(violation -> faults.add(path + " " + look + ": " + violation.getId() + " "
                        + violation.getNodes().getFirst().getHtml()));
        var wide = (Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        if (wide > 0) {
            faults.add(path + " " + look + ": " + wide + " pixels too wide");
        }
    }
}
