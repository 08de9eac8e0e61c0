package org.dossier.subscriber.payments;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.dossier.kit.money.Money;

/** A payment at one moment, for use outside of transactions. */
record PaymentView(
        UUID id,
        UUID accountId,
        String purpose,
        UUID reference,
        PaymentState state,
        Money amount,
        List<PaymentLine> lines,
        @Nullable String sessionId,
        @Nullable String url,
        @Nullable String paymentIntentId,
        @Nullable String invoiceId,
        String returnTo,
        String leaveTo,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant paidAt,
        OpeningAttempt attempt) {
    boolean isUndecided() {
        return state.isUndecided();
    }

    /** Whether it can be paid at its address; not while a bank decides. */
    boolean isPayable() {
        return state == PaymentState.OPEN && url != null;
    }

    /** What it is for, in words. */
    String what() {
        return PaymentRecord.what(lines);
    }
}
