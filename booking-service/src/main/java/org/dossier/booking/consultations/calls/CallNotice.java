package org.dossier.booking.consultations.calls;

import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** What a page tells at its top of what happened before it; the words stand in {@link CallTexts#notice(CallNotice)}. */
public enum CallNotice {
    NOTHING,
    PAYMENT_MADE,
    PAYMENT_LEFT,
    PAYMENT_LATER,
    MOVED,
    CANCELLED,
    SAVED,
    NOTED;

    public static CallNotice of(@Nullable String done) {
        return of(done, null);
    }

    public static CallNotice of(@Nullable String done, @Nullable String payment) {
        var name = payment == null ? done : "payment-" + payment;
        return Arrays.stream(values())
                .filter(notice -> notice.parameter().equals(name))
                .findFirst()
                .orElse(NOTHING);
    }

    public String parameter() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isSomething() {
        return this != NOTHING;
    }

    public boolean isGood() {
        return this == MOVED || this == CANCELLED || this == SAVED || this == NOTED;
    }
}
