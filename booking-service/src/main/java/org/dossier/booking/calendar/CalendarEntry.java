package org.dossier.booking.calendar;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

/**
 * One thing in a calendar. Times are civil times in a zone, so that a change of the zone's rules moves the instant and
 * not the appointment.
 *
 * @param uid the same for ever, also after it moved or was cancelled (RFC 5545, 3.8.4.7)
 * @param sequence rises with each move and with the cancellation (RFC 5546, 2.1.4)
 * @param start first moment, in {@code zone}
 * @param length from the first moment to the end; no civil end, as one in the hour that comes twice is two moments
 * @param location a place or the address of a video call; empty where there is none yet
 * @param link the page of this site about it, absolute
 * @param attendee whom it is for; null in a feed
 */
public record CalendarEntry(
        String uid,
        int sequence,
        boolean cancelled,
        LocalDateTime start,
        Duration length,
        ZoneId zone,
        String title,
        String description,
        String location,
        String link,
        @Nullable Attendee attendee) {
    /** Who is invited. */
    public record Attendee(String name, String email) {}
}
