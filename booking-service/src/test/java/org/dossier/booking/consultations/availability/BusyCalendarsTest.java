package org.dossier.booking.consultations.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.dossier.booking.RealParts;
import org.dossier.booking.consultations.AnExpert;
import org.dossier.kit.test.Eventually;
import org.dossier.kit.test.MovableClock;
import org.dossier.kit.test.Rows;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Busy times come from the expert's own calendar, and the last good ones stay while it cannot be read. */
@QuarkusTest
@WithTestResource(RealParts.class)
class BusyCalendarsTest {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Duration HOUR = Duration.ofHours(1);

    private final AnExpert anExpert;
    private final Slots slots;
    private final MovableClock clock;
    private final Rows rows;

    BusyCalendarsTest(AnExpert anExpert, Slots slots, MovableClock clock, Rows rows) {
        this.anExpert = anExpert;
        this.slots = slots;
        this.clock = clock;
        this.rows = rows;
    }

    @Test
    void whatTheExpertIsBusyWithIsNotOffered() {
        var expert = anExpert.inBerlin();
        var at = anExpert.slot(expert, Duration.ofDays(3));
        assertTrue(isFree(expert, at));
        try (var server = new CalendarServer()) {
            server.answers(busy(at));
            subscribe(expert, server.address());
            Eventually.within(Duration.ofSeconds(30), "the calendar is read", () -> !isFree(expert, at));
            server.fails();
            clock.forward(Duration.ofMinutes(61));
            Eventually.within(
                    Duration.ofSeconds(30),
                    "the fault is kept",
                    () -> faultOf(expert).equals("REFUSED"));
            assertFalse(isFree(expert, at));
            expert.browser()
                    .get("/account/bookings/expert")
                    .then()
                    .body(containsString("Your calendar cannot be read"), containsString("still count"));
            server.answers("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
            clock.forward(Duration.ofMinutes(61));
            Eventually.within(Duration.ofSeconds(30), "the time is free again", () -> isFree(expert, at));
            assertEquals("null", faultOf(expert));
            var hits = server.hits();
            subscribe(expert, "");
            assertEquals(0, rows.count("select count(*) from busy_calendar where expert_id = ?", expert.id()));
            assertTrue(hits >= 3);
        }
    }

    /** An event without end takes what can be booked, and the calendars behind it are read as ever. */
    @Test
    void anOddCalendarStopsNoOther() {
        var odd = anExpert.inBerlin();
        var other = anExpert.inBerlin();
        var at = anExpert.slot(odd, Duration.ofDays(3));
        try (var oddServer = new CalendarServer();
                var server = new CalendarServer()) {
            oddServer.answers(busy(at).replaceAll("DTEND:[^\r]*", "DURATION:P99999999W"));
            server.answers(busy(at));
            subscribe(odd, oddServer.address());
            subscribe(other, server.address());
            Eventually.within(Duration.ofSeconds(30), "the other is read", () -> !isFree(other, at));
            Eventually.within(Duration.ofSeconds(30), "the odd one is read", () -> !isFree(odd, at));
            assertFalse(isFree(odd, at.plus(Duration.ofDays(300))));
            assertEquals("null", faultOf(odd));
            subscribe(odd, "");
            subscribe(other, "");
        }
    }

    private void subscribe(AnExpert.Made expert, String address) {
        expert.browser()
                .post("/account/bookings/expert/availability/calendar", "address", address)
                .then()
                .statusCode(303);
    }

    private boolean isFree(AnExpert.Made expert, Instant at) {
        return slots.free(expert.id(), HOUR, at, at.plusSeconds(1), null).size() == 1;
    }

    private String faultOf(AnExpert.Made expert) {
        return rows.first("select fault from busy_calendar where expert_id = ?", expert.id());
    }

    private static String busy(Instant at) {
        return """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//test
                BEGIN:VEVENT
                UID:1
                DTSTAMP:%1$s
                DTSTART:%1$s
                DTEND:%2$s
                SUMMARY:Dentist
                END:VEVENT
                END:VCALENDAR
                """.formatted(UTC.format(at), UTC.format(at.plus(HOUR))).replace("\n", "\r\n");
    }
}
