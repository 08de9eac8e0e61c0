package org.dossier.booking.consultations.calls;

import java.util.Set;

/** Where a call stands; the legal moves stand here and nowhere else (I14). */
public enum CallStatus {
    /** Kept while its client pays; the payment page is not open yet. */
    HELD,
    /** Kept while its client pays. */
    PENDING,
    /** It takes place, or took place. */
    CONFIRMED,
    /** It was not paid in time, and its time is free again. */
    RELEASED,
    /** Called off by either side. */
    CANCELLED,
    /** The client did not come. */
    CLIENT_ABSENT,
    /** The expert did not come. */
    EXPERT_ABSENT;

    /** Those that hold the expert's time. */
    static final Set<CallStatus> LIVE = Set.of(HELD, PENDING, CONFIRMED);

    boolean canBecome(CallStatus next) {
        return switch (this) {
            case HELD -> Set.of(PENDING, CONFIRMED, RELEASED, CANCELLED).contains(next);
            case PENDING -> Set.of(CONFIRMED, RELEASED, CANCELLED).contains(next);
            // A payment that arrives late gives the time if it is free (F22).
            case RELEASED -> next == CONFIRMED;
            case CONFIRMED -> Set.of(CANCELLED, CLIENT_ABSENT, EXPERT_ABSENT).contains(next);
            case CANCELLED, CLIENT_ABSENT, EXPERT_ABSENT -> false;
        };
    }

    /** Whether it waits for its payment. */
    public boolean isWaiting() {
        return this == HELD || this == PENDING;
    }
}
