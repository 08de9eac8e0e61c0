package org.dossier.subscriber.desk;

import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.dossier.subscriber.billing.DisputeState;
import org.dossier.subscriber.billing.Disputes;

/**
 * A dispute, as the desk shows it.
 *
 * @param account whose payment it is about
 * @param name their name; empty on their own page
 * @param reason what the bank's customer says, in Stripe's words
 * @param answerBy until when it can be answered; null once it cannot
 */
record DisputeLine(
        @Nullable UUID account,
        String name,
        String id,
        String status,
        String amount,
        String reason,
        When opened,
        @Nullable When answerBy) {
    static DisputeLine of(Disputes.Open open) {
        return of(open.accountId(), open.name(), open.dispute());
    }

    static DisputeLine of(DisputeState dispute) {
        return of(null, "", dispute);
    }

    private static DisputeLine of(@Nullable UUID account, String name, DisputeState dispute) {
        return new DisputeLine(
                account,
                name,
                dispute.id(),
                dispute.status().name(),
                dispute.amount().format(Locale.ENGLISH),
                dispute.reason().replace('_', ' '),
                new When(dispute.openedAt()),
                dispute.answerBy() == null ? null : new When(dispute.answerBy()));
    }

    public String kind() {
        return switch (status) {
            case "NEEDS_RESPONSE", "LOST" -> "bad";
            case "UNDER_REVIEW" -> "warn";
            default -> "good";
        };
    }

    public String lastDay() {
        return answerBy == null ? "" : answerBy.day();
    }
}
