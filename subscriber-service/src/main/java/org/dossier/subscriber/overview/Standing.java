package org.dossier.subscriber.overview;

import org.dossier.subscriber.billing.SubscriptionState;

/** How a subscription stands, in the words of its owner. */
enum Standing {
    RENEWS,
    ENDS,
    TRIAL,
    OVERDUE,
    STOPPED,
    RETURNED;

    static Standing of(SubscriptionState state) {
        if (state.returned()) {
            return RETURNED;
        }
        return switch (state.status()) {
            case PAST_DUE -> OVERDUE;
            case UNPAID, PAUSED, INCOMPLETE, INCOMPLETE_EXPIRED, CANCELED -> STOPPED;
            case TRIALING -> state.renews() ? TRIAL : ENDS;
            case ACTIVE -> state.renews() ? RENEWS : ENDS;
        };
    }
}
