package org.dossier.booking.courses.desk;

import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** What was just done, told on the page that follows. */
public enum Done {
    SAVED,
    LINKED,
    SENT,
    RUN_CANCELLED,
    ADDED,
    SEAT_CANCELLED,
    MOVED,
    ATTENDANCE,
    ISSUED,
    REVOKED,
    VOUCHER,
    NOTHING;

    /** The value of the address' parameter; nobody can make the page say anything else. */
    static Done of(@Nullable String parameter) {
        return Arrays.stream(values())
                .filter(done -> done.parameter().equals(parameter))
                .findFirst()
                .orElse(NOTHING);
    }

    String parameter() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isSomething() {
        return this != NOTHING;
    }
}
