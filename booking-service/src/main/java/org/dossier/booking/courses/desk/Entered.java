package org.dossier.booking.courses.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;

/**
 * What was entered into one form of the desk, with what is wrong beside each field, so that nothing typed is lost. Only
 * the names that a form asks for are ever read (R04).
 *
 * @param form which of a page's forms
 */
public record Entered(String form, Map<String, String> values, Map<String, DeskFault> faults) {
    static final Entered NOTHING = new Entered("", Map.of(), Map.of());

    static Entered of(String form, @Nullable MultivaluedMap<String, String> sent, List<String> names) {
        var values = new LinkedHashMap<String, String>();
        for (var name : names) {
            var value = sent == null ? null : sent.getFirst(name);
            values.put(name, value == null ? "" : value);
        }
        return new Entered(form, values, new LinkedHashMap<>());
    }

    /** A form filled by us. */
    static Entered filled(String form, Map<String, String> values) {
        return new Entered(form, new LinkedHashMap<>(values), new LinkedHashMap<>());
    }

    String get(String name) {
        return values.getOrDefault(name, "").strip();
    }

    void fault(String name, DeskFault fault) {
        faults.putIfAbsent(name, fault);
    }

    /** Notes a field that is empty or longer than it may be. */
    Entered require(String name, int longest) {
        if (get(name).isEmpty()) {
            fault(name, DeskFault.MISSING);
        }
        return limit(name, longest);
    }

    Entered limit(String name, int longest) {
        if (get(name).length() > longest) {
            fault(name, DeskFault.TOO_LONG);
        }
        return this;
    }

    public boolean isFaulty() {
        return !faults.isEmpty();
    }

    /** Whether this is the form that was sent. */
    public boolean is(String which) {
        return form.equals(which);
    }

    /** What to show in a field of a form, empty unless that form was sent. */
    public String value(String which, String name) {
        return is(which) ? values.getOrDefault(name, "") : "";
    }

    public boolean isChosen(String name, UUID id) {
        return get(name).equals(id.toString());
    }

    public String coursePath(UUID id) {
        return "/desk/bookings/courses/catalogue/" + id;
    }

    public String runPath(UUID course, UUID id) {
        return coursePath(course) + "/runs/" + id;
    }

    public DeskFault faultOf(String which, String name) {
        return is(which) ? faults.getOrDefault(name, DeskFault.NONE) : DeskFault.NONE;
    }
}
