package org.dossier.journeys;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Two colleagues and one seat: it is bought with a voucher, waited for, given up, offered and bought again. */
class CoursesJourneyIT extends Journey {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String COURSE = "/courses/osint-in-russia";

    /** As in booking-service's demo. */
    private static final UUID OSINT =
            UUID.nameUUIDFromBytes("dossier-demo-osint-in-russia".getBytes(StandardCharsets.UTF_8));

    @AfterEach
    void theSandboxHasNoComplaints() {
        assertEquals("", stack.stripe().complaints());
    }

    @Test
    void theLastSeatPassesFromOneColleagueToTheNext() {
        try (var manager = person("amir");
                var first = visitor();
                var second = visitor()) {
            var enrolment = COURSE + "/runs/" + aRunWithOneSeat(manager) + "/enrolments";

            first.open(enrolment);
            var firstEmail = first.register("Noor");
            first.fill("Voucher code", "NORTH10");
            first.click("Hold the seats");
            assertTrue(first.sees("Held for you"));
            first.picture("course-held-1440");
            first.click("Pay €441.00");
            first.payAndReturn();
            Eventually.within(
                    SOON, "the seat is confirmed", () -> first.reload().sees("Confirmed"));

            second.open(enrolment);
            var secondEmail = second.register("Otto");
            assertEquals("Sold out", second.heading());
            second.click("Join the waiting list");
            assertEquals("You are on the list", second.heading());

            first.page().locator("summary", first.hasText("Cancel this seat")).click();
            first.click("Yes, cancel");
            Eventually.within(SOON, "the money goes back", () -> first.reload().sees("€441.00 has gone back"));

            Eventually.within(
                    SOON, "the seat is offered", () -> second.reload().heading().equals("A seat is kept for you"));
            second.click("Hold the seats");
            second.click("Pay €490.00");
            second.payAndReturn();
            Eventually.within(SOON, "the seat is theirs", () -> second.reload().sees("Confirmed"));
            second.picture("course-confirmed-1440");

            var toFirst = new Letters(stack, firstEmail);
            var toSecond = new Letters(stack, secondEmail);
            Eventually.within(
                    SOON,
                    "each hears of it once",
                    () -> toFirst.about("Your seat: OSINT in Russia") == 1
                            // one for the calendar, one for the money
                            && toFirst.about("Cancelled: OSINT in Russia") == 2
                            && toSecond.about("Seats for you: OSINT in Russia") == 1
                            && toSecond.about("Your seat: OSINT in Russia") == 1);
        }
    }

    private String aRunWithOneSeat(Visitor manager) {
        var day = stack.today().plusDays(60);
        manager.open("/desk/bookings/courses/catalogue/" + OSINT + "/runs/new");
        manager.enter("zone", "Europe/Berlin");
        manager.enter("meetings", day + " 09:00-17:00");
        manager.enter("capacity", "1");
        manager.enter("minimum", "0");
        manager.enter("decide", day.minusDays(10) + "T12:00");
        manager.enter("price", "490.00");
        manager.enter("currency", "EUR");
        manager.enter("policy", "336:100,72:50");
        manager.click("Save");
        manager.page().waitForURL(url -> url.contains("/desk/bookings/courses/runs/"));
        return manager.page().url().replaceFirst(".*/runs/([0-9a-f-]{36}).*", "$1");
    }
}
