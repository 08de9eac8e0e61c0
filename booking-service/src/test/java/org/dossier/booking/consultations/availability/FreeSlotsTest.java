package org.dossier.booking.consultations.availability;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FreeSlotsTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration HALF = Duration.ofMinutes(30);
    private static final Instant NOW = Instant.parse("2026-03-02T06:00:00Z"); // a Monday
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Terms NO_BOUNDS = new Terms(Duration.ZERO, Duration.ZERO, Duration.ZERO, 365, 24);

    @Test
    void eachHalfHourBeginsASlotThatEndsInTime() {
        assertThat(starts(rules(NO_BOUNDS, "09:00", "11:00"), List.of(), List.of(), List.of(), HOUR, NOW, 1))
                .containsExactly("2026-03-02T08:00:00Z", "2026-03-02T08:30:00Z", "2026-03-02T09:00:00Z");
    }

    @Test
    void theHourStaysWhenTheClocksChange() {
        var rules = rules(NO_BOUNDS, "09:00", "10:00");
        var from = Instant.parse("2026-03-28T00:00:00Z");
        assertThat(starts(rules, List.of(), List.of(), List.of(), HOUR, from, 2))
                .containsExactly("2026-03-28T08:00:00Z", "2026-03-29T07:00:00Z");
    }

    /** Civil hours of the night in which the clocks change, and the moments at which half an hour is offered. */
    @ParameterizedTest
    @CsvSource({
        // 02:00 becomes 03:00: 02:00 and 02:30 do not exist.
        "Europe/Berlin, 2026-03-29, 01:00, 04:00, 2026-03-29T00:00:00Z 2026-03-29T00:30:00Z 2026-03-29T01:00:00Z 2026-03-29T01:30:00Z",
        // 03:00 becomes 02:00: 02:00 and 02:30 exist twice, and are offered the first time.
        "Europe/Berlin, 2026-10-25, 01:30, 03:30, 2026-10-24T23:30:00Z 2026-10-25T00:00:00Z 2026-10-25T00:30:00Z 2026-10-25T02:00:00Z",
        "America/New_York, 2026-03-08, 01:30, 03:30, 2026-03-08T06:30:00Z 2026-03-08T07:00:00Z",
        "America/New_York, 2026-11-01, 00:30, 02:30, 2026-11-01T04:30:00Z 2026-11-01T05:00:00Z 2026-11-01T05:30:00Z 2026-11-01T07:00:00Z",
        // Half an hour only: 02:00 becomes 02:30, and 02:00 becomes 01:30.
        "Australia/Lord_Howe, 2026-10-04, 01:30, 03:00, 2026-10-03T15:00:00Z 2026-10-03T15:30:00Z",
        "Australia/Lord_Howe, 2026-04-05, 01:00, 02:30, 2026-04-04T14:00:00Z 2026-04-04T14:30:00Z 2026-04-04T15:30:00Z"
    })
    void timesThatAreSkippedAreNotOfferedAndThoseThatComeTwiceAreOfferedOnce(
            ZoneId zone, LocalDate day, LocalTime from, LocalTime to, String expected) {
        var rules = new Rules(zone, List.of(new WeeklyHours(day.getDayOfWeek(), from, to)), List.of(), NO_BOUNDS);
        var start = day.atStartOfDay(zone).toInstant();
        assertThat(starts(rules, List.of(), List.of(), List.of(), HALF, start, 1))
                .isEqualTo(Arrays.asList(expected.split(" ")));
    }

    @Test
    void hoursThatEndWhileTheClocksJumpEndThen() {
        var rules = rules(NO_BOUNDS, "01:00", "02:30");
        var start = Instant.parse("2026-03-28T23:00:00Z");
        assertThat(starts(rules, List.of(), List.of(), List.of(), HOUR, start, 1))
                .containsExactly("2026-03-29T00:00:00Z");
    }

    @Test
    void aDayCanBeClosedOrHaveOtherHours() {
        var rules = rules(NO_BOUNDS, "09:00", "10:00");
        var exceptions = List.of(
                new DayException(UUID.randomUUID(), LocalDate.parse("2026-03-03"), null, null),
                new DayException(
                        UUID.randomUUID(),
                        LocalDate.parse("2026-03-04"),
                        LocalTime.parse("15:00"),
                        LocalTime.parse("16:00")));
        assertThat(starts(rules, exceptions, List.of(), List.of(), HOUR, NOW, 3))
                .containsExactly("2026-03-02T08:00:00Z", "2026-03-04T14:00:00Z");
    }

    @Test
    void holidaysAreFreeOfCalls() {
        var holiday = new Holiday(UUID.randomUUID(), LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-03"));
        var rules = new Rules(BERLIN, weekly("09:00", "10:00"), List.of(holiday), NO_BOUNDS);
        assertThat(starts(rules, List.of(), List.of(), List.of(), HOUR, NOW, 3))
                .containsExactly("2026-03-04T08:00:00Z");
    }

    @Test
    void noticeAndHorizonBoundWhatIsOffered() {
        var terms = new Terms(Duration.ZERO, Duration.ZERO, Duration.ofHours(24), 2, 24);
        assertThat(starts(rules(terms, "09:00", "10:00"), List.of(), List.of(), List.of(), HOUR, NOW, 9))
                .containsExactly("2026-03-03T08:00:00Z");
    }

    @Test
    void buffersKeepSlotsAwayFromBusyTimes() {
        var terms = new Terms(Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ZERO, 365, 24);
        var busy = List.of(period("2026-03-02T10:00:00Z", "2026-03-02T11:00:00Z"));
        assertThat(starts(rules(terms, "09:00", "14:00"), List.of(), busy, List.of(), HOUR, NOW, 1))
                .containsExactly(
                        "2026-03-02T08:00:00Z", "2026-03-02T08:30:00Z", "2026-03-02T11:30:00Z", "2026-03-02T12:00:00Z");
    }

    @Test
    void aFullDayIsNotOffered() {
        var terms = new Terms(Duration.ZERO, Duration.ZERO, Duration.ZERO, 365, 1);
        var during = period("2026-03-02T15:00:00Z", "2026-03-02T16:00:00Z");
        var booked = List.of(new Booked(UUID.randomUUID(), during.start(), during));
        assertThat(starts(rules(terms, "09:00", "10:00"), List.of(), List.of(), booked, HOUR, NOW, 2))
                .containsExactly("2026-03-03T08:00:00Z");
    }

    @Test
    void stretchesThatOverlapOfferASlotOnce() {
        var rules = new Rules(
                BERLIN,
                List.of(
                        new WeeklyHours(DayOfWeek.MONDAY, LocalTime.parse("09:00"), LocalTime.parse("10:00")),
                        new WeeklyHours(DayOfWeek.MONDAY, LocalTime.parse("09:00"), LocalTime.parse("10:30"))),
                List.of(),
                NO_BOUNDS);
        assertThat(starts(rules, List.of(), List.of(), List.of(), HOUR, NOW, 1))
                .containsExactly("2026-03-02T08:00:00Z", "2026-03-02T08:30:00Z");
    }

    private static List<String> starts(
            Rules rules,
            List<DayException> exceptions,
            List<Period> busy,
            List<Booked> booked,
            Duration length,
            Instant from,
            int days) {
        return FreeSlots.freeSlots(
                        rules, exceptions, busy, booked, length, from, from.plus(Duration.ofDays(days)), from)
                .stream()
                .map(slot -> slot.start().toString())
                .toList();
    }

    private static Rules rules(Terms terms, String from, String to) {
        return new Rules(BERLIN, weekly(from, to), List.of(), terms);
    }

    private static List<WeeklyHours> weekly(String from, String to) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new WeeklyHours(day, LocalTime.parse(from), LocalTime.parse(to)))
                .toList();
    }

    private static Period period(String start, String end) {
        return new Period(Instant.parse(start), Instant.parse(end));
    }
}
