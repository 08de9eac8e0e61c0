package org.dossier.booking.payments;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** The data of {@value #TYPE}, as this service reads it. The subscriber service owns the schema. */
record PaymentChanged(
        UUID paymentId,
        String state,
        long amountMinor,
        String currency,
        @Nullable Instant paidAt,
        List<ReturnedMoney> refunds) {
    static final String TYPE = "subscriber.payment-changed.v1";
    static final String DISPUTE = "dispute";

    /**
     * A refund as Stripe has it: {@code REQUESTED}, {@code DONE} or {@code FAILED}.
     *
     * @param reason {@value #DISPUTE} if the buyer's bank took it; null for a refund
     */
    record ReturnedMoney(
            UUID refundId,
            long amountMinor,
            String state,
            @Nullable String reason) {
        boolean isTakenByTheBank() {
            return DISPUTE.equals(reason);
        }
    }

    /** A missing field must not turn into a place. */
    PaymentChanged {
        Objects.requireNonNull(paymentId, "paymentId");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(currency, "currency");
        refunds = refunds == null ? List.of() : refunds;
    }

    /** Empty states of the other side that mean nothing here are open ones. */
    PaymentStatus status() {
        return switch (state) {
            case "PAID" -> PaymentStatus.PAID;
            case "FAILED" -> PaymentStatus.FAILED;
            case "EXPIRED" -> PaymentStatus.EXPIRED;
            default -> PaymentStatus.OPEN;
        };
    }
}
