package org.dossier.booking.courses.account;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.courses.certificates.Certificate;
import org.dossier.booking.courses.seats.PlaceStatus;

/**
 * One seat as its page shows it.
 *
 * @param when where it differs from the enrolment's, as it was moved alone; empty otherwise
 * @param back what goes back if it is cancelled now; null where it cannot be; empty for nothing
 * @param own whether it is the reader's own, so that the certificate and the feedback are theirs
 * @param canTell whether feedback is still to be given
 */
record SeatLine(
        UUID id,
        String name,
        String email,
        PlaceStatus status,
        String tone,
        String price,
        String when,
        @Nullable String back,
        boolean own,
        boolean canTell,
        boolean told,
        @Nullable Certificate certificate,
        boolean isFaulty,
        FeedbackForm feedback) {
    public String ratingId() {
        return "rating-" + id;
    }

    public String wordsId() {
        return "words-" + id;
    }
}
