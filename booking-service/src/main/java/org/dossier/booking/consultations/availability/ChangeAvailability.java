package org.dossier.booking.consultations.availability;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.consultations.ConsultationsConfig;

/** Takes forms about availability as they were typed; tells what is wrong, and changes nothing then. */
@ApplicationScoped
public class ChangeAvailability {
    /** Two stretches a day. */
    public static final List<String> STRETCHES = List.of("a", "b");

    private static final int LONGEST_HOLIDAY = 366;

    private final EditAvailability edit;
    private final BusyCalendars calendars;
    private final ConsultationsConfig config;

    ChangeAvailability(EditAvailability edit, BusyCalendars calendars, ConsultationsConfig config) {
        this.edit = edit;
        this.calendars = calendars;
        this.config = config;
    }

    /** Takes the form of one part: {@code hours}, {@code days}, {@code holidays}, {@code terms}, {@code calendar}. */
    public AvailabilityFault change(UUID expertId, String part, MultivaluedMap<String, String> form) {
        return switch (part) {
            case "hours" -> setHours(expertId, form);
            case "days" -> addException(expertId, form);
            case "holidays" -> addHoliday(expertId, form);
            case "terms" -> setTerms(expertId, form);
            case "calendar" -> setCalendar(expertId, form);
            default -> throw new NotFoundException();
        };
    }

    /** Takes a day or a holiday away; nothing happens if it is gone already. */
    public void remove(UUID expertId, String part, UUID id) {
        switch (part) {
            case "days" -> edit.removeException(expertId, id);
            case "holidays" -> edit.removeHoliday(expertId, id);
            default -> throw new NotFoundException();
        }
    }

    /** Fields {@code from-1-a}, {@code to-1-a} and so on, from Monday. */
    private AvailabilityFault setHours(UUID expertId, MultivaluedMap<String, String> form) {
        try {
            var hours = new ArrayList<WeeklyHours>();
            for (var day : DayOfWeek.values()) {
                for (var stretch : STRETCHES) {
                    var from = text(form, "from-" + day.getValue() + "-" + stretch);
                    var to = text(form, "to-" + day.getValue() + "-" + stretch);
                    if (!from.isEmpty() || !to.isEmpty()) {
                        hours.add(new WeeklyHours(day, LocalTime.parse(from), LocalTime.parse(to)));
                    }
                }
            }
            if (hours.stream().anyMatch(weekly -> !weekly.from().isBefore(weekly.to()))) {
                return AvailabilityFault.HOURS;
            }
            edit.setWeekly(expertId, hours);
            return AvailabilityFault.NONE;
        } catch (DateTimeException e) {
            return AvailabilityFault.HOURS;
        }
    }

    /** Fields {@code day}, {@code day-from}, {@code day-to}; without times the day is closed. */
    private AvailabilityFault addException(UUID expertId, MultivaluedMap<String, String> form) {
        try {
            var day = LocalDate.parse(text(form, "day"));
            var from = time(text(form, "day-from"));
            var to = time(text(form, "day-to"));
            var isClosed = from == null && to == null;
            var isOrdered = from != null && to != null && from.isBefore(to);
            if (!isClosed && !isOrdered || isOdd(day)) {
                return AvailabilityFault.EXCEPTION;
            }
            edit.addException(expertId, day, from, to);
            return AvailabilityFault.NONE;
        } catch (DateTimeException e) {
            return AvailabilityFault.EXCEPTION;
        }
    }

    /** Fields {@code first}, {@code last}. */
    private AvailabilityFault addHoliday(UUID expertId, MultivaluedMap<String, String> form) {
        try {
            var first = LocalDate.parse(text(form, "first"));
            var last = LocalDate.parse(text(form, "last"));
            if (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST_HOLIDAY)) || isOdd(first)) {
                return AvailabilityFault.HOLIDAY;
            }
            edit.addHoliday(expertId, first, last);
            return AvailabilityFault.NONE;
        } catch (DateTimeException e) {
            return AvailabilityFault.HOLIDAY;
        }
    }

    /** Fields {@code before}, {@code after}, {@code notice}, {@code horizon}, {@code limit}. */
    private AvailabilityFault setTerms(UUID expertId, MultivaluedMap<String, String> form) {
        try {
            edit.setTerms(
                    expertId,
                    new Terms(
                            Duration.ofMinutes(number(form, "before", 0, 240)),
                            Duration.ofMinutes(number(form, "after", 0, 240)),
                            Duration.ofHours(number(form, "notice", 0, 720)),
                            number(form, "horizon", 1, 365),
                            number(form, "limit", 1, 24)));
            return AvailabilityFault.NONE;
        } catch (NumberFormatException e) {
            return AvailabilityFault.TERMS;
        }
    }

    /** Field {@code address}; empty to forget it. */
    private AvailabilityFault setCalendar(UUID expertId, MultivaluedMap<String, String> form) {
        var address = text(form, "address");
        try {
            if (!address.isEmpty()) {
                CalendarAddress.of(address, config.busyCalendars().allowLoopback());
            }
            calendars.subscribe(expertId, address);
            return AvailabilityFault.NONE;
        } catch (CalendarUnreadable e) {
            return AvailabilityFault.CALENDAR;
        }
    }

    private static int number(MultivaluedMap<String, String> form, String name, int least, int most) {
        var number = Integer.parseInt(text(form, name));
        if (number < least || number > most) {
            throw new NumberFormatException(name);
        }
        return number;
    }

    /** A year of five digits is a slip of the finger that PostgreSQL would keep. */
    private static boolean isOdd(LocalDate day) {
        return day.getYear() < 2000 || day.getYear() > 2100;
    }

    private static @Nullable LocalTime time(String text) {
        return text.isEmpty() ? null : LocalTime.parse(text);
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        var value = form.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
