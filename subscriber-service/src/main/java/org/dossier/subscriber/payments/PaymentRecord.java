package org.dossier.subscriber.payments;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.dossier.kit.money.Money;

/**
 * What is known of a payment, for the pages of its owner and of the desk.
 *
 * @param purpose the asking service's word for what is bought
 * @param invoiceId Stripe's key of its invoice ({@code in_…}); null without one
 * @param flaw why it does not count though money may have arrived; null if nothing is wrong
 */
public record PaymentRecord(
        UUID id,
        String purpose,
        UUID reference,
        PaymentState state,
        Money amount,
        List<PaymentLine> lines,
        @Nullable String invoiceId,
        Instant createdAt,
        @Nullable Instant paidAt,
        @Nullable String flaw,
        List<Refund> refunds) {
    /**
     * Money on its way back.
     *
     * @param byHand whether it was made at Stripe by hand
     * @param note what went wrong last; null if nothing did
     */
    public record Refund(
            UUID id,
            Money amount,
            RefundState state,
            boolean byHand,
            String reason,
            @Nullable String note,
            Instant requestedAt) {}

    /** What it is for, in words. */
    public String what() {
        return what(lines);
    }

    static String what(List<PaymentLine> lines) {
        return lines.stream().map(PaymentLine::description).distinct().collect(Collectors.joining("; "));
    }
}
