package org.dossier.booking.calendar;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import biweekly.Biweekly;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.dossier.kit.page.Site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What we write is read alike by two parsers that know nothing of each other: ical4j and biweekly. */
class CalendarFileTest {
    private static final CalendarFile FILE = new CalendarFile(
            new Site("https://dossier.example", "Northlight Research"),
            Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC),
            "Dossier <readers@dossier.example>");

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-28T10:00, 2026-03-28T09:00:00Z",
        "Europe/Berlin, 2026-03-29T10:00, 2026-03-29T08:00:00Z",
        "Europe/Berlin, 2026-10-25T10:00, 2026-10-25T09:00:00Z",
        "America/New_York, 2026-03-09T10:00, 2026-03-09T14:00:00Z",
        "Asia/Almaty, 2026-06-01T10:00, 2026-06-01T05:00:00Z",
        "Asia/Kathmandu, 2026-06-01T10:00, 2026-06-01T04:15:00Z",
        "Australia/Lord_Howe, 2026-04-05T10:00, 2026-04-04T23:30:00Z",
        "UTC, 2026-06-01T10:00, 2026-06-01T10:00:00Z"
    })
    void bothParsersReadTheSameMoment(ZoneId zone, LocalDateTime start, Instant moment) throws Exception {
        var file = FILE.invitation(entry(0, false, start, zone));
        var event = (VEvent) parse(file).getComponent("VEVENT").orElseThrow();
        var read = event.getDateTimeStart().getDate();
        assertEquals(moment, read instanceof Instant at ? at : Instant.from(read));
        var other = Biweekly.parse(new String(file, StandardCharsets.UTF_8))
                .first()
                .getEvents()
                .getFirst();
        assertEquals(moment, other.getDateStart().getValue().toInstant());
    }

    /** The hour from two to three comes twice that night; the end is after the beginning all the same. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-25T02:00, 2026-10-25T00:00:00Z, 2026-10-25T01:00:00Z",
        "2026-10-25T02:30, 2026-10-25T00:30:00Z, 2026-10-25T01:30:00Z"
    })
    void anEntryInTheHourThatComesTwiceHasItsLength(LocalDateTime start, Instant begins, Instant ends) {
        var file = FILE.invitation(entry(0, false, start, ZoneId.of("Europe/Berlin")));
        var event = Biweekly.parse(new String(file, StandardCharsets.UTF_8))
                .first()
                .getEvents()
                .getFirst();
        assertEquals(begins, event.getDateStart().getValue().toInstant());
        assertEquals(ends, event.getDateEnd().getValue().toInstant());
    }

    @Test
    void aMoveAndACancellationAreTheSameEntry() throws Exception {
        var zone = ZoneId.of("Europe/Berlin");
        var first = parse(FILE.invitation(entry(0, false, LocalDateTime.parse("2026-03-27T10:00"), zone)));
        var moved = parse(FILE.invitation(entry(1, false, LocalDateTime.parse("2026-03-30T11:00"), zone)));
        var gone = parse(FILE.invitation(entry(2, true, LocalDateTime.parse("2026-03-30T11:00"), zone)));
        assertEquals(List.of("REQUEST", "REQUEST", "CANCEL"), List.of(method(first), method(moved), method(gone)));
        assertEquals(
                1,
                List.of(first, moved, gone).stream()
                        .map(file -> value(file, "UID"))
                        .distinct()
                        .count());
        assertEquals(
                List.of("0", "1", "2"),
                List.of(first, moved, gone).stream()
                        .map(file -> value(file, "SEQUENCE"))
                        .toList());
        assertEquals("CANCELLED", value(gone, "STATUS"));
        for (var file : List.of(first, moved, gone)) {
            assertFalse(file.validate().hasErrors(), () -> file.validate().toString());
        }
    }

    /** A30: a title cannot bring lines of its own. */
    @Test
    void aTextStaysWithinItsProperty() throws Exception {
        var entry = new CalendarEntry(
                "1@dossier.example",
                0,
                false,
                LocalDateTime.parse("2026-03-27T10:00"),
                Duration.ofHours(1),
                ZoneId.of("UTC"),
                "Call\r\nATTENDEE:mailto:eve@example.org",
                "One; two, three\nand four",
                "",
                "https://dossier.example/account/bookings",
                new CalendarEntry.Attendee("Ana\r\nX: y", "ana@example.org"));
        var read = parse(FILE.invitation(entry));
        assertEquals(
                1,
                read.getComponent("VEVENT")
                        .orElseThrow()
                        .getProperties("ATTENDEE")
                        .size());
        assertEquals("One; two, three\nand four", value(read, "DESCRIPTION"));
    }

    @Test
    void aFeedHasNoCancelledEntriesAndNoPeople() throws Exception {
        var zone = ZoneId.of("Europe/Berlin");
        var start = LocalDateTime.parse("2026-03-27T10:00");
        var feed = new String(
                FILE.feed("Your bookings", List.of(entry(0, false, start, zone), entry(3, true, start, zone))),
                StandardCharsets.UTF_8);
        assertEquals(2, feed.split("BEGIN:VEVENT").length);
        assertTrue(feed.contains("METHOD:PUBLISH"));
    }

    private static CalendarEntry entry(int sequence, boolean cancelled, LocalDateTime start, ZoneId zone) {
        return new CalendarEntry(
                "7d0a@dossier.example",
                sequence,
                cancelled,
                start,
                Duration.ofHours(1),
                zone,
                "Call with Dana Ostrow",
                "An hour on Central Asia.",
                "https://meet.example/1",
                "https://dossier.example/account/bookings",
                new CalendarEntry.Attendee("Ana", "ana@example.org"));
    }

    private static Calendar parse(byte[] file) throws Exception {
        return new CalendarBuilder().build(new ByteArrayInputStream(file));
    }

    private static String method(Calendar file) {
        return file.getProperty("METHOD").orElseThrow().getValue();
    }

    private static String value(Calendar file, String property) {
        return file.getComponent("VEVENT")
                .orElseThrow()
                .getProperty(property)
                .orElseThrow()
                .getValue();
    }
}
