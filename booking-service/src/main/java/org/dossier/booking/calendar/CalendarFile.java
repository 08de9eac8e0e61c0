package org.dossier.booking.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;

import jakarta.enterprise.context.ApplicationScoped;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.dossier.kit.page.Site;

/**
 * Writes calendar files (RFC 5545). An invitation carries METHOD:REQUEST and updates the entry of the same UID when its
 * SEQUENCE is higher; METHOD:CANCEL takes the entry away (RFC 5546). A feed carries no people.
 */
@ApplicationScoped
public class CalendarFile {
    private final Site site;
    private final Clock clock;
    private final String organizer;

    CalendarFile(Site site, Clock clock, @ConfigProperty(name = "dossier.mail.from") String from) {
        this.site = site;
        this.clock = clock;
        this.organizer = from.contains("<") ? from.substring(from.indexOf('<') + 1, from.indexOf('>')) : from;
    }

    /** The method of an entry's invitation: {@code REQUEST} or {@code CANCEL}. */
    public static String methodOf(CalendarEntry entry) {
        return entry.cancelled() ? Method.CANCEL : Method.REQUEST;
    }

    /** The invitation to an entry, or its cancellation; UTF-8. */
    public byte[] invitation(CalendarEntry entry) {
        var calendar = calendar(List.of(entry));
        calendar.setMethod(methodOf(entry));
        return bytes(calendar);
    }

    /** A calendar to subscribe to: what is cancelled is not in it. UTF-8. */
    public byte[] feed(String name, List<CalendarEntry> entries) {
        var calendar =
                calendar(entries.stream().filter(entry -> !entry.cancelled()).toList());
        calendar.setMethod(Method.PUBLISH);
        calendar.setName(name);
        return bytes(calendar);
    }

    private ICalendar calendar(List<CalendarEntry> entries) {
        var calendar = new ICalendar();
        calendar.setProductId("-//" + site.publisher() + "//Dossier//EN");
        for (var entry : entries) {
            var event = event(entry);
            calendar.addEvent(event);
            var zone = zone(entry);
            calendar.getTimezoneInfo().setTimezone(event.getDateStart(), zone);
            calendar.getTimezoneInfo().setTimezone(event.getDateEnd(), zone);
        }
        return calendar;
    }

    private VEvent event(CalendarEntry entry) {
        var event = new VEvent();
        event.setUid(entry.uid());
        event.setSequence(entry.sequence());
        event.setDateTimeStamp(Date.from(clock.instant()));
        event.setDateStart(date(entry.start(), entry.zone()));
        event.setDateEnd(date(entry.end(), entry.zone()));
        event.setSummary(entry.title());
        event.setDescription(entry.description());
        event.setUrl(entry.link());
        if (!entry.location().isEmpty()) {
            event.setLocation(entry.location());
        }
        event.setStatus(entry.cancelled() ? Status.cancelled() : Status.confirmed());
        if (entry.attendee() != null) {
            event.setOrganizer(new Organizer(site.publisher(), organizer));
            event.addAttendee(attendee(entry.attendee()));
        }
        return event;
    }

    private static Attendee attendee(CalendarEntry.Attendee person) {
        var attendee = new Attendee(person.name(), person.email());
        attendee.setParticipationLevel(ParticipationLevel.REQUIRED);
        attendee.setParticipationStatus(ParticipationStatus.ACCEPTED);
        attendee.setRsvp(false);
        return attendee;
    }

    private static TimezoneAssignment zone(CalendarEntry entry) {
        return new TimezoneAssignment(
                TimeZone.getTimeZone(entry.zone()), ZoneDefinition.of(entry.zone(), entry.start(), entry.end()));
    }

    private static Date date(LocalDateTime at, ZoneId zone) {
        return Date.from(at.atZone(zone).toInstant());
    }

    private static byte[] bytes(ICalendar calendar) {
        return Biweekly.write(calendar).go().getBytes(StandardCharsets.UTF_8);
    }
}
