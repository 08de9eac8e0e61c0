package org.dossier.booking.consultations.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.ExceptionRule;
import biweekly.property.RecurrenceProperty;
import biweekly.property.RecurrenceRule;
import biweekly.util.DateTimeComponents;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import org.jspecify.annotations.Nullable;

/**
 * The busy times of a calendar between two moments, repetitions included. An event that its owner marked as free or
 * cancelled takes no time; days and times without a zone are the expert's.
 */
final class ReadBusyTimes {
    private static final int MOST = 5_000;
    private static final int MOST_A_DAY = 24;
    private static final Set<Frequency> TOO_OFTEN = Set.of(Frequency.SECONDLY, Frequency.MINUTELY, Frequency.HOURLY);

    private final ICalendar calendar;
    private final ZoneId zone;
    private final Instant from;
    private final Instant to;
    private final List<Period> found = new ArrayList<>();

    private ReadBusyTimes(ICalendar calendar, ZoneId zone, Instant from, Instant to) {
        this.calendar = calendar;
        this.zone = zone;
        this.from = from;
        this.to = to;
    }

    static List<Period> of(String text, ZoneId zone, Instant from, Instant to) throws CalendarUnreadable {
        var calendar = text.contains("BEGIN:VCALENDAR") ? parse(text) : null;
        if (calendar == null) {
            throw new CalendarUnreadable(CalendarFault.NO_CALENDAR);
        }
        return new ReadBusyTimes(calendar, zone, from, to).read();
    }

    private static @Nullable ICalendar parse(String text) throws CalendarUnreadable {
        try {
            return Biweekly.parse(text).first();
        } catch (RuntimeException e) {
            throw new CalendarUnreadable(CalendarFault.NO_CALENDAR);
        }
    }

    private List<Period> read() throws CalendarUnreadable {
        var replaced = replaced();
        for (var event : calendar.getEvents()) {
            if (takesTime(event)) {
                add(event, replaced);
            }
        }
        return List.copyOf(found);
    }

    /** What single changes of a series replace. */
    private Set<String> replaced() {
        var keys = new HashSet<String>();
        for (var event : calendar.getEvents()) {
            var instead = event.getRecurrenceId();
            if (instead != null && instead.getValue() != null) {
                keys.add(key(event, momentOf(event, instead)));
            }
        }
        return keys;
    }

    private void add(VEvent event, Set<String> replaced) throws CalendarUnreadable {
        var start = momentOf(event, event.getDateStart());
        var length = lengthOf(event, start);
        if (length.isNegative() || length.isZero()) {
            return;
        }
        if (event.getRecurrenceId() != null
                || event.getRecurrenceRule() == null
                        && event.getRecurrenceDates().isEmpty()) {
            add(Period.of(start, length));
        } else {
            addRepetitions(event, start, length, replaced);
        }
    }

    private void addRepetitions(VEvent event, Instant start, Duration length, Set<String> replaced)
            throws CalendarUnreadable {
        if (hasExcessiveRule(event)) {
            throw new CalendarUnreadable(CalendarFault.TOO_MANY_EVENTS);
        }
        var repetitions = event.getDateIterator(TimeZone.getTimeZone(zoneOf(event.getDateStart())));
        var shift = Duration.between(event.getDateStart().getValue().toInstant(), start);
        repetitions.advanceTo(Date.from(from.minus(length).minus(1, ChronoUnit.DAYS)));
        for (int i = 0; repetitions.hasNext(); i++) {
            if (i > MOST) {
                throw new CalendarUnreadable(CalendarFault.TOO_MANY_EVENTS);
            }
            var at = repetitions.next().toInstant().plus(shift);
            if (!at.isBefore(to)) {
                return;
            }
            if (!replaced.contains(key(event, at))) {
                add(Period.of(at, length));
            }
        }
    }

    /** Of all rules, those of exceptions too: each is followed step by step. */
    private static boolean hasExcessiveRule(VEvent event) {
        return Stream.<RecurrenceProperty>concat(
                        event.getProperties(RecurrenceRule.class).stream(),
                        event.getProperties(ExceptionRule.class).stream())
                .map(property -> property.getValue())
                .anyMatch(rule -> rule == null || isExcessive(rule));
    }

    private static boolean isExcessive(Recurrence rule) {
        var timesADay = times(rule.getByHour()) * times(rule.getByMinute()) * times(rule.getBySecond());
        return TOO_OFTEN.contains(rule.getFrequency())
                || timesADay > MOST_A_DAY
                || rule.getCount() != null && rule.getCount() > MOST;
    }

    private static long times(List<Integer> listed) {
        return Math.max(1, listed.size());
    }

    private void add(Period period) throws CalendarUnreadable {
        if (period.end().isAfter(from) && period.start().isBefore(to)) {
            // No further: a database has an end of time, and an event may be longer.
            found.add(period.within(from, to));
        }
        if (found.size() > MOST) {
            throw new CalendarUnreadable(CalendarFault.TOO_MANY_EVENTS);
        }
    }

    private static boolean takesTime(VEvent event) {
        var isFree = event.getTransparency() != null && event.getTransparency().isTransparent();
        var isCancelled = event.getStatus() != null && event.getStatus().isCancelled();
        return event.getDateStart() != null && event.getDateStart().getValue() != null && !isFree && !isCancelled;
    }

    private Duration lengthOf(VEvent event, Instant start) {
        if (event.getDateEnd() != null && event.getDateEnd().getValue() != null) {
            return Duration.between(start, momentOf(event, event.getDateEnd()));
        }
        if (event.getDuration() != null && event.getDuration().getValue() != null) {
            return Duration.ofMillis(event.getDuration().getValue().toMillis());
        }
        return event.getDateStart().getValue().hasTime() ? Duration.ZERO : Duration.ofDays(1);
    }

    private Instant momentOf(VEvent event, DateOrDateTimeProperty property) {
        var value = property.getValue();
        var isFloating = calendar.getTimezoneInfo().isFloating(property);
        if (value.hasTime() && !isFloating) {
            return value.toInstant();
        }
        var raw = value.getRawComponents();
        return raw == null ? value.toInstant() : civil(raw).atZone(zone).toInstant();
    }

    /** In which it repeats: what is given in UTC keeps its hour there. */
    private ZoneId zoneOf(DateOrDateTimeProperty property) {
        var times = calendar.getTimezoneInfo();
        var assigned = times.getTimezone(property);
        if (assigned != null) {
            return assigned.getTimeZone().toZoneId();
        }
        return property.getValue().hasTime() && !times.isFloating(property) ? ZoneOffset.UTC : zone;
    }

    private static LocalDateTime civil(DateTimeComponents raw) {
        return LocalDateTime.of(
                raw.getYear(), raw.getMonth(), raw.getDate(), raw.getHour(), raw.getMinute(), raw.getSecond());
    }

    private static String key(VEvent event, Instant at) {
        return (event.getUid() == null ? "" : event.getUid().getValue()) + " " + at;
    }
}
