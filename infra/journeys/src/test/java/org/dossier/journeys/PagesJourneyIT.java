package org.dossier.journeys;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

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

    private static final List<String> OF_STAFF = List.of(
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
            "/desk/bookings/requests?shown=all");

    @Test
    void guestsPagesAreAccessible() {
        try (var guest = visitor()) {
            var looks = new Looks(guest);
            looks.at(OF_GUESTS);
            guest.open("/login");
            looks.here("sign-in");
            guest.click("Create an account");
            looks.here("register");
            looks.haveNoFault();
        }
    }

    @Test
    void readersPagesAreAccessible() {
        try (var reader = visitor()) {
            reader.open("/login").signIn("ana@example.org", DEMO_PASSWORD);
            var looks = new Looks(reader);
            looks.at(List.of(
                    PAID,
                    "/account",
                    "/subscribe?plan=complete-monthly",
                    "/account/bookings",
                    "/account/bookings/calendar",
                    "/courses/osint-in-russia/one-to-one"));
            reader.open("/courses/osint-in-russia").click("Enrol");
            looks.here("enrol");
            reader.open("/consultations/ilka-brandt").clickFirst(".chips a");
            looks.here("book-a-call");
            reader.open("/requests").click("Rail freight");
            looks.here("own-request");
            looks.haveNoFault();
        }
    }

    @Test
    void expertsPagesAreAccessible() {
        try (var expert = visitor()) {
            expert.open("/login").signIn("tamar@example.org", DEMO_PASSWORD);
            var looks = new Looks(expert);
            looks.at(List.of("/account/bookings/expert", "/account/bookings/expert/runs"));
            expert.clickFirst("main a[href^='/account/bookings/expert/runs/']");
            looks.here("own-run");
            looks.haveNoFault();
        }
    }

    @Test
    void desksAreAccessible() {
        try (var staff = visitor()) {
            staff.open("/login").signIn("ada@example.org", DEMO_PASSWORD);
            var looks = new Looks(staff);
            looks.at(OF_STAFF);
            staff.open("/desk/accounts?q=ana%40example.org").click("Ana");
            looks.here("desk/account");
            staff.open("/desk/reports").clickFirst("tbody a");
            looks.here("desk/report");
            staff.click("Preview");
            looks.here("desk/preview");
            staff.open("/desk/bookings/requests?shown=all").clickFirst("tbody a");
            looks.here("desk/request");
            staff.open("/desk/bookings/courses").clickFirst("tbody a");
            looks.here("desk/run");
            staff.open("/desk/bookings/calls?from=2026-01-01").clickFirst("tbody a");
            looks.here("desk/call");
            looks.haveNoFault();
        }
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
}
