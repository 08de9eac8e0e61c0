package org.dossier.booking.courses.account;

import java.util.UUID;

/** What a participant says afterwards, kept as entered. */
record FeedbackForm(UUID seat, String rating, String words) {
    private static final int LONGEST = 2000;
    static final FeedbackForm NONE = new FeedbackForm(new UUID(0, 0), "", "");

    boolean isOf(UUID id) {
        return seat.equals(id);
    }

    public boolean isRated() {
        return rating.matches("[1-5]");
    }

    public boolean isTooLong() {
        return words.length() > LONGEST;
    }

    int stars() {
        return Integer.parseInt(rating);
    }
}
