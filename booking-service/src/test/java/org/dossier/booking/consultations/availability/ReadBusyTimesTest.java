package org.dossier.booking.consultations.availability;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ReadBusyTimesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant FROM = Instant.parse("2026-03-20T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-04-20T00:00:00Z");

    @Test
    void oneEventIsOneStretch() throws CalendarUnreadable {
        assertThat(read("DTSTART:20260401T100000Z", "DTEND:20260401T113000Z"))
                .containsExactly("2026-04-01T10:00:00Z/2026-04-01T11:30:00Z");
    }

    /** A weekly event keeps its hour when the clocks change. */
    @Test
    void repetitionsWithinTheHorizonCount() throws CalendarUnreadable {
        assertThat(read(
                        "DTSTART;TZID=Europe/Berlin:20260107T100000",
                        "DTEND;TZID=Europe/Berlin:20260107T110000",
                        "RRULE:FREQ=WEEKLY;BYDAY=WE",
                        "EXDATE;TZID=Europe/Berlin:20260408T100000"))
                .containsExactly(
                        "2026-03-25T09:00:00Z/2026-03-25T10:00:00Z",
                        "2026-04-01T08:00:00Z/2026-04-01T09:00:00Z",
                        "2026-04-15T08:00:00Z/2026-04-15T09:00:00Z");
    }

    @Test
    void aDayIsTheExpertsDay() throws CalendarUnreadable {
        assertThat(read("DTSTART;VALUE=DATE:20260401", "DTEND;VALUE=DATE:20260402"))
                .containsExactly("2026-03-31T22:00:00Z/2026-04-01T22:00:00Z");
    }

    @Test
    void aTimeWithoutAZoneIsTheExperts() throws CalendarUnreadable {
        assertThat(read("DTSTART:20260401T100000", "DURATION:PT45M"))
                .containsExactly("2026-04-01T08:00:00Z/2026-04-01T08:45:00Z");
    }

    @Test
    void whatIsFreeOrCancelledTakesNoTime() throws CalendarUnreadable {
        assertThat(read("DTSTART:20260401T100000Z", "DTEND:20260401T110000Z", "TRANSP:TRANSPARENT"))
                .isEmpty();
        assertThat(read("DTSTART:20260401T100000Z", "DTEND:20260401T110000Z", "STATUS:CANCELLED"))
                .isEmpty();
    }

    @Test
    void aChangedRepetitionReplacesTheOneItChanges() throws CalendarUnreadable {
        var file = calendar("DTSTART:20260401T100000Z", "DTEND:20260401T110000Z", "RRULE:FREQ=DAILY;COUNT=2")
                .replace(
                        "END:VCALENDAR",
                        "BEGIN:VEVENT\r\nUID:1\r\nRECURRENCE-ID:20260402T100000Z\r\nDTSTART:20260402T150000Z\r\nDTEND:20260402T160000Z\r\nEND:VEVENT\r\nEND:VCALENDAR");
        assertThat(texts(ReadBusyTimes.of(file, BERLIN, FROM, TO)))
                .containsExactlyInAnyOrder(
                        "2026-04-01T10:00:00Z/2026-04-01T11:00:00Z", "2026-04-02T15:00:00Z/2026-04-02T16:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SECONDLY", "MINUTELY", "HOURLY"})
    void whatRepeatsTooOftenIsRefused(String frequency) {
        var file = calendar("DTSTART:19700101T000000Z", "DTEND:19700101T000001Z", "RRULE:FREQ=" + frequency);
        assertThat(faultOf(file)).isEqualTo(CalendarFault.TOO_MANY_EVENTS);
    }

    @Test
    void whatIsLongerThanTheHorizonEndsWithIt() throws CalendarUnreadable {
        assertThat(read("DTSTART:20260401T100000Z", "DURATION:P99999999W"))
                .containsExactly("2026-04-01T10:00:00Z/2026-04-20T00:00:00Z");
        assertThat(read("DTSTART:20260101T100000Z", "DTEND:20260321T100000Z"))
                .containsExactly("2026-03-20T00:00:00Z/2026-03-21T10:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RRULE:FREQ=DAILY;BYHOUR=1,2,3,4,5;BYMINUTE=0,10,20,30,40",
                "RRULE:FREQ=DAILY;BYMINUTE=0,1,2,3,4;BYSECOND=0,1,2,3,4",
                "RRULE:FREQ=DAILY;COUNT=5001",
                "RRULE:FREQ=DAILY\r\nRRULE:FREQ=SECONDLY",
                "RRULE:FREQ=DAILY\r\nEXRULE:FREQ=SECONDLY"
            })
    void whatIsTooLongToFollowIsRefused(String rules) {
        var file = calendar("DTSTART:19700101T000000Z", "DTEND:19700101T000001Z", rules);
        assertThat(faultOf(file)).isEqualTo(CalendarFault.TOO_MANY_EVENTS);
    }

    @Test
    void hoursOfADayMayBeListed() throws CalendarUnreadable {
        assertThat(read("DTSTART:20260401T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=2;BYHOUR=9,14"))
                .containsExactly(
                        "2026-04-01T09:00:00Z/2026-04-01T10:00:00Z", "2026-04-01T14:00:00Z/2026-04-01T15:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{}", "BEGIN:VEVENT", "\u0000\u0001"})
    void whatIsNoCalendarIsRefused(String text) {
        assertThat(faultOf(text)).isEqualTo(CalendarFault.NO_CALENDAR);
    }

    private static CalendarFault faultOf(String text) {
        return catchThrowableOfType(CalendarUnreadable.class, () -> ReadBusyTimes.of(text, BERLIN, FROM, TO))
                .fault();
    }

    private static List<String> read(String... lines) throws CalendarUnreadable {
        return texts(ReadBusyTimes.of(calendar(lines), BERLIN, FROM, TO));
    }

    private static List<String> texts(List<Period> periods) {
        return periods.stream()
                .map(period -> period.start() + "/" + period.end())
                .toList();
    }

    private static String calendar(String... lines) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\n"
                + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }
}
