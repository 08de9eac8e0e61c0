package org.dossier.booking.courses.catalogue;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.dossier.booking.courses.Phrases;
import org.dossier.booking.payments.RefundPolicy;

/**
 * A course on dates.
 *
 * @param zone an offset only if the zone that was kept is not known, or no longer
 * @param beginsAt when its first meeting begins
 * @param endsAt when its last meeting ends
 * @param taken confirmed, held and offered seats
 * @param refundsByApproval whether staff approve what goes back
 * @param meetings at least one, in order
 */
public record Run(
        UUID id,
        UUID courseId,
        ZoneId zone,
        Instant beginsAt,
        Instant endsAt,
        int capacity,
        int taken,
        int minimum,
        BelowMinimum belowMinimum,
        Instant decideAt,
        Prices prices,
        RefundPolicy policy,
        boolean refundsByApproval,
        RunStatus status,
        Links links,
        List<Meeting> meetings) {
    /**
     * Addresses for the enrolled; empty where there is none yet.
     *
     * @param join of the video call
     * @param recording of what was recorded
     * @param materials of slides and papers
     */
    public record Links(String join, String recording, String materials) {}

    /** Whether staff have to choose its zone anew; until then its meetings stay at the moments that were told. */
    public boolean isZoneLost() {
        return zone instanceof ZoneOffset;
    }

    public int left() {
        return capacity - taken;
    }

    public boolean isFull() {
        return left() <= 0;
    }

    /** Whether seats can be had, as far as the dates tell. */
    public boolean isOpenAt(Instant now) {
        return status != RunStatus.CANCELLED && now.isBefore(beginsAt);
    }

    public boolean isOverAt(Instant now) {
        return !now.isBefore(endsAt);
    }

    /** {@code 12 September 2026}, or the first and last day. */
    public String days() {
        return Phrases.days(meetings.getFirst().begins(), meetings.getLast().ends());
    }

    /** All of its only meeting, or its days. */
    public String inWords() {
        var first = meetings.getFirst();
        return meetings.size() == 1 ? first.inWords() : Phrases.meetings(days(), meetings.size());
    }

    public String zoneInWords() {
        return Phrases.zone(zone, meetings.getFirst().begins());
    }

    public int minutes() {
        return meetings.stream().mapToInt(Meeting::minutes).sum();
    }
}
