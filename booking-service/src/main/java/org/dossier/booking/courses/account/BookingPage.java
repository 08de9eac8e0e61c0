package org.dossier.booking.courses.account;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.courses.catalogue.Meeting;
import org.dossier.booking.courses.seats.PlaceStatus;

/**
 * One enrolment: all of it for its buyer; for a participant, their own seat.
 *
 * @param hold the hold that runs; null where none does
 * @param enrolAgain where to begin anew after a hold has ended; null otherwise
 * @param total what is to be paid or was; empty if nothing, and for those who did not buy
 * @param join the link, where it may be shown by now; null otherwise
 * @param joinFrom from when it is shown, in words; empty once it is
 * @param cancelAll what goes back if all is cancelled now; null where it cannot be
 */
record BookingPage(
        UUID id,
        String course,
        String coursePath,
        boolean buyer,
        PlaceStatus status,
        List<Meeting> meetings,
        String zone,
        @Nullable Hold hold,
        @Nullable String enrolAgain,
        String total,
        List<SeatLine> seats,
        boolean hasSeat,
        @Nullable String join,
        String joinFrom,
        String materials,
        String recording,
        List<String> policy,
        boolean refundsByApproval,
        String reckonedFrom,
        @Nullable String cancelAll,
        List<Target> targets,
        List<RefundLine> refunds,
        Done done) {
    /**
     * Seats that are held.
     *
     * @param until in words, with the zone
     * @param minutes whole minutes that are left
     */
    record Hold(int seats, String until, String iso, long minutes) {}

    /** A date to move to. */
    record Target(UUID id, String label) {}

    public String path() {
        return "/account/bookings/courses/" + id;
    }

    public boolean isHeld() {
        return status == PlaceStatus.HELD;
    }

    public boolean isEnded() {
        return status == PlaceStatus.ENDED;
    }

    public String to(String act) {
        return path() + "/" + act;
    }

    public String seatTo(UUID seat, String act) {
        return path() + "/seats/" + seat + "/" + act;
    }

    /** Whether there is anything to tell about joining, before or after. */
    public boolean hasJoining() {
        return hasSeat && (join != null || !joinFrom.isEmpty() || hasFiles());
    }

    public boolean hasFiles() {
        return !materials.isEmpty() || !recording.isEmpty();
    }
}
