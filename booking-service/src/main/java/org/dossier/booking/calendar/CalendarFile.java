package org.dossier.booking.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
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
 *
 * <p>Moments are written in UTC. The zone and its rules could go with them (VTIMEZONE), but readers differ in how they
 * apply such rules around a change of clocks (ical4j 4.2 and biweekly 0.6 read the same definition as two moments); a
 * moment in UTC is one, and each calendar shows it in its owner's zone.
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

    /** The invitation to an entry, or its cancellation; UTF-8. */
    public byte[] invitation(CalendarEntry entry) {
        var calendar = calendar(List.of(entry));
        calendar.setMethod(entry.cancelled() ? Method.CANCEL : Method.REQUEST);
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
            calendar.addEvent(event(entry));
        }
        return calendar;
    }

    private VEvent event(CalendarEntry entry) {
        var event = new VEvent();
        event.setUid(entry.uid());
        event.setSequence(entry.sequence());
        event.setDateTimeStamp(Date.from(clock.instant()));
        var start = entry.start().atZone(entry.zone()).toInstant();
        event.setDateStart(Date.from(start));
        event.setDateEnd(Date.from(start.plus(entry.length())));
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
        var attendee = new Attendee(plain(person.name()), person.email());
        attendee.setParticipationLevel(ParticipationLevel.REQUIRED);
        attendee.setParticipationStatus(ParticipationStatus.ACCEPTED);
        attendee.setRsvp(false);
        return attendee;
    }

    /** A parameter holds neither line ends nor quotes (RFC 5545, 3.1; A30). */
    private static String plain(String name) {
        return name.replaceAll("[\\p{Cntrl}\"]+", " ").strip();
    }

    private static byte[] bytes(ICalendar calendar) {
        return Biweekly.write(calendar).go().getBytes(StandardCharsets.UTF_8);
    }
}
