package org.dossier.booking.consultations.calls;

import java.time.Instant;

/** Where a call stands in a reader's words; the words stand in {@link CallTexts#state(CallState)}. */
public enum CallState {
    TO_PAY("warn"),
    BOOKED("good"),
    NOW("good"),
    TOOK_PLACE(""),
    RELEASED(""),
    CANCELLED("bad"),
    CLIENT_ABSENT("bad"),
    EXPERT_ABSENT("bad");

    private final String tone;

    CallState(String tone) {
        this.tone = tone;
    }

    public static CallState of(Call call, Instant now) {
        return switch (call.status()) {
            case HELD, PENDING -> TO_PAY;
            case RELEASED -> RELEASED;
            case CANCELLED -> CANCELLED;
            case CLIENT_ABSENT -> CLIENT_ABSENT;
            case EXPERT_ABSENT -> EXPERT_ABSENT;
            case CONFIRMED ->
                call.startsAt().isAfter(now) ? BOOKED : call.endsAt().isAfter(now) ? NOW : TOOK_PLACE;
        };
    }

    /** Of the tag that shows it. */
    public String tone() {
        return tone;
    }
}
