package org.dossier.booking.consultations.desk;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.consultations.availability.AvailabilityFault;
import org.dossier.booking.consultations.availability.CalendarFault;
import org.dossier.booking.consultations.availability.DayException;
import org.dossier.booking.consultations.availability.Holiday;

/**
 * The part of a page where availability is changed; the same for the expert and for staff.
 *
 * @param base the path below which its forms post
 * @param values what the fields hold, by name: what was typed, or what stands
 * @param calendarRead when the expert's own calendar was read last, in words; empty if never
 * @param calendarFault why it cannot be read; null if it can
 */
record AvailabilityPart(
        String base,
        String zone,
        Map<String, String> values,
        List<DayException> exceptions,
        List<Holiday> holidays,
        String calendarRead,
        @Nullable CalendarFault calendarFault,
        AvailabilityFault fault) {
    /** A weekday's fields. */
    record Weekday(int number, String name) {}

    public List<Weekday> weekdays() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Weekday(day.getValue(), day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)))
                .toList();
    }

    public String from(int day, String stretch) {
        return value("from-" + day + "-" + stretch);
    }

    public String to(int day, String stretch) {
        return value("to-" + day + "-" + stretch);
    }

    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean isFault(String name) {
        return fault.name().equals(name);
    }

    public String path(String part) {
        return base + "/" + part;
    }

    public String removal(String part, UUID id) {
        return base + "/" + part + "/" + id + "/removal";
    }
}
