package org.dossier.booking.consultations.availability;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Which times an expert is free, as a pure function. A slot begins at a civil time of the expert's day: one that the
 * clocks skip is not offered, and one that they show twice is offered once, the first time.
 */
public final class FreeSlots {
    /** Slots of a stretch of hours begin at its beginning and each half-hour after it. */
    static final Duration STEP = Duration.ofMinutes(30);

    private final Rules rules;
    private final Map<LocalDate, List<DayException>> exceptions = new HashMap<>();
    private final Map<LocalDate, Integer> callsOfDay = new HashMap<>();
    private final Taken taken;
    private final Duration length;
    private final Instant first;
    private final Instant last;
    private final Map<DayOfWeek, List<WeeklyHours>> weekly = new EnumMap<>(DayOfWeek.class);
    private final long before;
    private final long after;
    private long[] found = new long[256];
    private int count;

    private FreeSlots(
            Rules rules,
            List<DayException> exceptions,
            List<Period> busy,
            List<Booked> booked,
            Duration length,
            Instant first,
            Instant last) {
        this.rules = rules;
        this.length = length;
        this.first = first;
        this.last = last;
        this.before = rules.terms().before().toSeconds();
        this.after = rules.terms().after().toSeconds();
        rules.weekly().stream()
                .sorted(Comparator.comparing(WeeklyHours::from))
                .forEach(hours -> weekly.computeIfAbsent(hours.day(), day -> new ArrayList<>())
                        .add(hours));
        this.taken = Taken.of(Stream.concat(busy.stream(), booked.stream().map(Booked::during)));
        exceptions.forEach(exception -> this.exceptions
                .computeIfAbsent(exception.day(), day -> new ArrayList<>())
                .add(exception));
        booked.forEach(call -> callsOfDay.merge(LocalDate.ofInstant(call.start(), rules.zone()), 1, Integer::sum));
    }

    /**
     * The free slots that begin between two moments, soonest first.
     *
     * @param busy times of which nothing more is known
     * @param booked calls that hold the expert's time
     * @param length of the kind of call
     */
    public static List<Period> freeSlots(
            Rules rules,
            List<DayException> exceptions,
            List<Period> busy,
            List<Booked> booked,
            Duration length,
            Instant from,
            Instant to,
            Instant now) {
        return Arrays.stream(starts(rules, exceptions, busy, booked, length, from, to, now))
                .mapToObj(start -> Period.of(Instant.ofEpochSecond(start), length))
                .toList();
    }

    /** The same as seconds since the epoch, for who asks for very many. */
    static long[] starts(
            Rules rules,
            List<DayException> exceptions,
            List<Period> busy,
            List<Booked> booked,
            Duration length,
            Instant from,
            Instant to,
            Instant now) {
        var earliest = now.plus(rules.terms().notice());
        var latest = now.plus(rules.terms().horizonDays(), ChronoUnit.DAYS);
        var first = from.isBefore(earliest) ? earliest : from;
        var last = to.isAfter(latest) ? latest : to;
        if (!first.isBefore(last)) {
            return new long[0];
        }
        return new FreeSlots(rules, exceptions, busy, booked, length, first, last).find();
    }

    private long[] find() {
        var end = LocalDate.ofInstant(last, rules.zone());
        for (var day = LocalDate.ofInstant(first, rules.zone()); !day.isAfter(end); day = day.plusDays(1)) {
            if (isOpen(day)) {
                var civil = CivilDay.of(day, rules.zone());
                hoursOf(day).forEach(hours -> addSlots(civil, hours));
            }
        }
        return Arrays.copyOf(found, count);
    }

    private boolean isOpen(LocalDate day) {
        return callsOfDay.getOrDefault(day, 0) < rules.terms().dailyLimit()
                && rules.holidays().stream().noneMatch(holiday -> holiday.covers(day));
    }

    private List<WeeklyHours> hoursOf(LocalDate day) {
        var unlike = exceptions.get(day);
        if (unlike == null) {
            return weekly.getOrDefault(day.getDayOfWeek(), List.of());
        }
        return unlike.stream()
                .filter(exception -> exception.from() != null && exception.to() != null)
                .map(exception -> new WeeklyHours(day.getDayOfWeek(), exception.from(), exception.to()))
                .sorted(Comparator.comparing(WeeklyHours::from))
                .toList();
    }

    private void addSlots(CivilDay day, WeeklyHours hours) {
        var end = day.end(hours.to());
        for (int second = hours.from().toSecondOfDay();
                second < hours.to().toSecondOfDay();
                second += (int) STEP.toSeconds()) {
            var start = day.start(second);
            if (start == CivilDay.NEVER) {
                continue;
            }
            if (start + length.toSeconds() > end) {
                break;
            }
            add(start);
        }
    }

    private void add(long start) {
        var isAsked = start >= first.getEpochSecond() + (first.getNano() > 0 ? 1 : 0) && start < last.getEpochSecond();
        var follows = count == 0 || start > found[count - 1];
        if (isAsked && follows && taken.leaves(start - before, start + length.toSeconds() + after)) {
            if (count == found.length) {
                found = Arrays.copyOf(found, 2 * count);
            }
            found[count++] = start;
        }
    }

    /**
     * A day's civil times as seconds since the epoch. Of a day on which the clocks do not change, all have one offset.
     *
     * @param offset null if the clocks change on that day
     */
    private record CivilDay(
            LocalDate day, ZoneId zone, @Nullable ZoneOffset offset) {
        static final long NEVER = Long.MIN_VALUE;

        static CivilDay of(LocalDate day, ZoneId zone) {
            var rules = zone.getRules();
            var begins = rules.getValidOffsets(day.atStartOfDay());
            var ends = rules.getValidOffsets(day.plusDays(1).atStartOfDay());
            var same = begins.size() == 1 && begins.equals(ends);
            return new CivilDay(day, zone, same ? begins.getFirst() : null);
        }

        long start(int secondOfDay) {
            if (offset != null) {
                return day.toEpochDay() * 86_400 + secondOfDay - offset.getTotalSeconds();
            }
            var civil = LocalDateTime.of(day, LocalTime.ofSecondOfDay(secondOfDay));
            var offsets = zone.getRules().getValidOffsets(civil);
            return offsets.isEmpty() ? NEVER : civil.toEpochSecond(offsets.getFirst());
        }

        /** Hours that would end while the clocks jump end when they do. */
        long end(LocalTime time) {
            var start = start(time.toSecondOfDay());
            return start != NEVER
                    ? start
                    : zone.getRules().getTransition(LocalDateTime.of(day, time)).toEpochSecond();
        }
    }
}
