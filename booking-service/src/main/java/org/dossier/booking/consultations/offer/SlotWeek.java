package org.dossier.booking.consultations.offer;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.consultations.availability.Period;
import org.dossier.booking.consultations.calls.When;

/**
 * Free slots as a reader sees them: seven days in their own zone.
 *
 * @param previous the first day of the days before; null at the beginning
 * @param next the first day of the days after; null where nothing more is free
 */
public record SlotWeek(
        List<Day> days,
        String title,
        @Nullable String previous,
        @Nullable String next) {
    private static final DateTimeFormatter TITLE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);

    /** One day with at least one slot. */
    public record Day(String title, String iso, List<Slot> slots) {}

    /**
     * One slot.
     *
     * @param at the moment, for an address
     */
    public record Slot(String at, When when) {}

    /**
     * The week that begins on a day, or with the first free slot where no day is asked for.
     *
     * @param slots all that are free, soonest first
     */
    public static SlotWeek of(List<Period> slots, ZoneId zone, @Nullable LocalDate asked) {
        var byDay = new TreeMap<LocalDate, List<Slot>>();
        slots.forEach(slot -> byDay.computeIfAbsent(LocalDate.ofInstant(slot.start(), zone), day -> new ArrayList<>())
                .add(new Slot(slot.start().toString(), new When(slot.start(), slot.end(), zone))));
        if (byDay.isEmpty()) {
            return new SlotWeek(List.of(), "", null, null);
        }
        var first = byDay.firstKey();
        var last = byDay.lastKey();
        var from = asked == null || asked.isBefore(first) ? first : asked.isAfter(last) ? last : asked;
        var until = from.plusDays(7);
        var days = byDay.entrySet().stream()
                .filter(day -> !day.getKey().isBefore(from) && day.getKey().isBefore(until))
                .map(day -> new Day(DAY.format(day.getKey()), day.getKey().toString(), day.getValue()))
                .toList();
        return new SlotWeek(
                days,
                TITLE.format(from) + " – " + TITLE.format(until.minusDays(1)),
                from.isAfter(first) ? from.minusDays(7).toString() : null,
                last.isBefore(until) ? null : until.toString());
    }

    public boolean isEmpty() {
        return days.isEmpty();
    }
}
