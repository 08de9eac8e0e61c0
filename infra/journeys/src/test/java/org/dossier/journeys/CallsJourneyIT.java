package org.dossier.journeys;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Calls with experts: from a report across a change of the clocks, moved, cancelled late; and by bought hours. */
class CallsJourneyIT extends Journey {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String ILKAS_REPORT = "/reports/central-asia-2027-a-premortem";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @AfterEach
    void theSandboxHasNoComplaints() {
        assertEquals("", stack.stripe().complaints());
    }

    @Test
    void aCallFromAReportIsBookedAcrossAChangeOfClocksMovedAndCancelledLate() {
        try (var client = visitor()) {
            client.open(ILKAS_REPORT).click("Sign in");
            var email = client.register("Uma");
            client.click("Ask the author about this report");
            client.click("Paid hour");
            var monday = mondayAfterTheClocksChange();
            client.page().navigate(client.page().url().replaceFirst("#.*", "") + "&week=" + monday);
            client.page().locator(".chips a").first().click();
            var first = ZonedDateTime.parse(client.time());
            client.fill("Your question", "Which of the five failures would show first?");
            client.click("Book and pay");
            client.payAndReturn();
            Eventually.within(SOON, "the call is booked", () -> client.reload().sees("Booked"));
            assertEquals(first.toInstant(), ZonedDateTime.parse(client.time()).toInstant());
            assertNotEquals(
                    BERLIN.getRules().getOffset(stack.now()),
                    BERLIN.getRules().getOffset(first.toInstant()),
                    "in Berlin the clocks have changed by then");
            client.picture("call-booked-1440");

            var call = client.page().url().replaceFirst("\\?.*", "");
            client.click("Move to another time");
            client.page().navigate(client.page().url() + "?week=" + stack.today());
            client.page().locator("form[action$='/move'] .chips button").first().click();
            Eventually.within(
                    SOON,
                    "the call has moved",
                    () -> ZonedDateTime.parse(client.time()).toInstant().isBefore(first.toInstant()));

            stack.letPassUntil(ZonedDateTime.parse(client.time()).toInstant().minus(Duration.ofHours(30)));
            client.page().navigate(call);
            client.page().locator("summary", client.hasText("Cancel the call")).click();
            assertTrue(client.sees("€140.00 goes back to you now"), "half of €280, by the terms");
            client.click("Cancel it now");
            assertTrue(client.sees("Cancelled"));

            var letters = new Letters(stack, email);
            Eventually.within(
                    SOON,
                    "each mail once",
                    () -> letters.about("is booked") == 1
                            && letters.about("has moved") == 1
                            && letters.about("is cancelled") == 1);
        }
    }

    @Test
    void boughtHoursAreUsedOneByOne() {
        try (var client = visitor()) {
            client.open("/courses/osint-in-russia/one-to-one").click("Sign in to buy");
            client.register("Vida");
            client.fill("How many hours?", "2");
            client.click("Continue to payment");
            client.click("Pay €360.00");
            client.payAndReturn();
            Eventually.within(
                    SOON, "the hours are theirs", () -> client.reload().sees("The hours are yours"));
            for (var left : new String[] {"1 h", "0 h"}) {
                var purchase = client.page().url();
                client.click("Book an hour");
                client.click("One-to-one hour");
                client.page().locator(".chips a").first().click();
                client.page().locator("form[action$='/booking'] button").click();
                assertTrue(client.sees("Booked"));
                client.page().navigate(purchase);
                assertEquals(left, client.page().locator("dl.facts strong").innerText());
            }
        }
    }

    private LocalDate mondayAfterTheClocksChange() {
        var change = BERLIN.getRules().nextTransition(stack.now());
        return change.getDateTimeAfter().toLocalDate().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }
}
