package org.dossier.booking.courses.letters;

import java.net.URI;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.calendar.CalendarEntry;
import org.dossier.booking.courses.catalogue.Meeting;
import org.dossier.booking.courses.seats.Seat;
import org.dossier.kit.page.Site;

/** The calendar entries of a seat: one for each meeting, the same for ever, also after it moved to another run. */
@ApplicationScoped
public class SeatEntries {
    private final Site site;

    SeatEntries(Site site) {
        this.site = site;
    }

    /** The entry for a meeting, in an invitation. */
    CalendarEntry invitation(Seat seat, int sequence, CourseDate date, Meeting meeting, boolean cancelled) {
        return entry(
                "seat-" + seat.id() + "-" + meeting.number(),
                sequence,
                cancelled,
                date,
                meeting,
                "/account/bookings/courses/" + seat.enrolmentId(),
                new CalendarEntry.Attendee(oneLine(seat.name()), seat.email()));
    }

    /** The entry for a meeting of somebody's seat, in a feed. */
    public CalendarEntry ofSeat(Seat seat, CourseDate date, Meeting meeting) {
        return entry(
                "seat-" + seat.id() + "-" + meeting.number(),
                seat.sequence(),
                seat.isCancelled(),
                date,
                meeting,
                "/account/bookings/courses/" + seat.enrolmentId(),
                null);
    }

    /** The entry for a meeting, for those who teach or look after it. */
    public CalendarEntry ofRun(CourseDate date, Meeting meeting, boolean cancelled) {
        return entry(
                "run-" + date.run().id() + "-" + meeting.number(),
                0,
                cancelled,
                date,
                meeting,
                "/desk/bookings/courses/runs/" + date.run().id(),
                null);
    }

    private CalendarEntry entry(
            String name,
            int sequence,
            boolean cancelled,
            CourseDate date,
            Meeting meeting,
            String path,
            CalendarEntry.@Nullable Attendee attendee) {
        var zone = date.run().zone();
        return new CalendarEntry(
                name + "@" + URI.create(site.publicUrl()).getHost(),
                sequence,
                cancelled,
                meeting.begins(),
                Duration.between(meeting.begins().atZone(zone), meeting.ends().atZone(zone)),
                zone,
                date.title(),
                date.course().summary(),
                "",
                site.publicUrl() + path,
                attendee);
    }

    /** A name is one line wherever it goes, whatever was stored (A30). */
    static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
