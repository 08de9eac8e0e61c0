package org.dossier.booking.requests;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into a form, kept as it was typed, and what is wrong with it, by the names of the fields. Only the
 * fields that a form asks for are looked at (R04).
 */
public final class Typed {
    private static final int FARTHEST_YEARS = 3;

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Fault> faults = new HashMap<>();

    /** Nothing was typed yet. */
    public static Typed nothing() {
        return new Typed();
    }

    /** Takes over what was sent; a field that is sent twice counts once (R19). */
    public static Typed of(MultivaluedMap<String, String> sent) {
        var typed = new Typed();
        sent.forEach((name, values) -> typed.values.put(name, clean(values.getFirst())));
        return typed;
    }

    /** One field alone. */
    public static Typed of(String name, @Nullable String value) {
        var typed = new Typed();
        typed.values.put(name, clean(value));
        return typed;
    }

    /** Fills a field that was left out. */
    public Typed or(String name, String value) {
        values.putIfAbsent(name, value);
        return this;
    }

    /** What was typed, without white space around it; empty for nothing. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** Running text, of which this much is needed and no more than this much is taken. */
    public String text(String name, int shortest, int longest) {
        var text = value(name);
        if (text.length() < shortest) {
            refuse(name, Fault.MISSING);
        } else if (text.length() > longest) {
            refuse(name, Fault.TOO_LONG);
        }
        return text;
    }

    /** A text of one line. */
    public String line(String name, int shortest, int longest) {
        values.computeIfPresent(name, (key, value) -> value.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " "));
        return text(name, shortest, longest);
    }

    /** A day from today on; null where there is none or it is refused. */
    public @Nullable LocalDate day(String name, LocalDate today) {
        try {
            var day = LocalDate.parse(value(name));
            if (day.isBefore(today)) {
                refuse(name, Fault.DAY_PASSED);
            } else if (day.isAfter(today.plusYears(FARTHEST_YEARS))) {
                refuse(name, Fault.DAY_TOO_FAR);
            }
            return day;
        } catch (DateTimeParseException e) {
            refuse(name, Fault.NO_DAY);
            return null;
        }
    }

    public void refuse(String name, Fault fault) {
        faults.put(name, fault);
    }

    public Fault fault(String name) {
        return faults.getOrDefault(name, Fault.NONE);
    }

    public boolean isFaulty() {
        return !faults.isEmpty();
    }

    /** PostgreSQL holds no NUL, and browsers send line ends of two characters. */
    private static String clean(@Nullable String value) {
        return value == null
                ? ""
                : value.replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .replace("\0", "")
                        .strip();
    }
}
