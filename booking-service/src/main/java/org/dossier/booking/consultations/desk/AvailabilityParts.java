package org.dossier.booking.consultations.desk;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.consultations.availability.AvailabilityFault;
import org.dossier.booking.consultations.availability.BusyCalendars;
import org.dossier.booking.consultations.availability.ChangeAvailability;
import org.dossier.booking.consultations.availability.EditAvailability;
import org.dossier.booking.consultations.calls.When;
import org.dossier.booking.consultations.experts.Expert;

/** Gathers an expert's availability for its forms. */
@ApplicationScoped
class AvailabilityParts {
    private final EditAvailability edit;
    private final BusyCalendars calendars;

    AvailabilityParts(EditAvailability edit, BusyCalendars calendars) {
        this.edit = edit;
        this.calendars = calendars;
    }

    /** @param typed a form that was refused, kept as it was typed; null for none */
    AvailabilityPart of(
            Expert expert, String base, @Nullable MultivaluedMap<String, String> typed, AvailabilityFault fault) {
        var calendar = calendars.find(expert.id());
        var values = standing(expert);
        calendar.ifPresent(found -> values.put("address", found.address()));
        if (typed != null) {
            typed.forEach((name, given) -> values.put(name, given.getFirst()));
        }
        return new AvailabilityPart(
                base,
                expert.zone().getId(),
                values,
                edit.exceptionsOf(expert.id()),
                edit.holidaysOf(expert.id()),
                calendar.map(BusyCalendars.BusyCalendar::readAt)
                        .map(at -> new When(at, at, expert.zone()))
                        .map(when -> when.shortDay() + ", " + when.from())
                        .orElse(""),
                calendar.map(BusyCalendars.BusyCalendar::fault).orElse(null),
                fault);
    }

    private Map<String, String> standing(Expert expert) {
        var values = new HashMap<String, String>();
        var counts = new HashMap<DayOfWeek, Integer>();
        for (var weekly : edit.weeklyOf(expert.id())) {
            var count = counts.merge(weekly.day(), 1, Integer::sum);
            if (count <= ChangeAvailability.STRETCHES.size()) {
                var name = weekly.day().getValue() + "-" + ChangeAvailability.STRETCHES.get(count - 1);
                values.put("from-" + name, weekly.from().toString());
                values.put("to-" + name, weekly.to().toString());
            }
        }
        var terms = edit.termsOf(expert.id());
        values.put("before", String.valueOf(terms.before().toMinutes()));
        values.put("after", String.valueOf(terms.after().toMinutes()));
        values.put("notice", String.valueOf(terms.notice().toHours()));
        values.put("horizon", String.valueOf(terms.horizonDays()));
        values.put("limit", String.valueOf(terms.dailyLimit()));
        return values;
    }
}
