package org.dossier.booking.courses.waiting;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.courses.enrolment.EnrolPage;

/**
 * One person's place in a list.
 *
 * @param before how many are before them
 * @param until until when seats are kept, in words; empty without an offer
 * @param booking what they took; null unless they did
 * @param enrol the form to take the offer; null unless there is one
 */
record OfferPage(
        String course,
        String coursePath,
        String when,
        String zone,
        int quantity,
        WaitingStatus status,
        int before,
        String until,
        @Nullable String booking,
        @Nullable EnrolPage enrol,
        String leavePath) {
    public boolean isWaiting() {
        return status == WaitingStatus.WAITING;
    }
}
