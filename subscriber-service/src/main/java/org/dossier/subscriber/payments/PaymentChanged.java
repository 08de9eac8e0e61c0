package org.dossier.subscriber.payments;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.dossier.kit.events.DomainEvent;

/**
 * The payload of {@value #TYPE}: all of a payment that its buyer's service must know, so that the newest event alone is
 * enough.
 *
 * @param paymentId also the event's key
 * @param purpose the asker's word for what is bought
 * @param reference the asker's key of the thing bought
 * @param paidAt when the money arrived, UTC; null until then
 * @param refundedMinor what went back so far
 * @param refunds oldest first; those made by hand have keys that nobody asked for
 */
record PaymentChanged(
        UUID paymentId,
        String purpose,
        UUID reference,
        PaymentState state,
        long amountMinor,
        String currency,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        Instant paidAt,

        long refundedMinor,
        List<Refund> refunds) {
    static final String TYPE = "subscriber.payment-changed.v1";

    /** @param reason {@code dispute} where a bank took the money; null for one that was given */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Refund(
            UUID refundId,
            long amountMinor,
            RefundState state,
            @Nullable String reason) {
        static Refund of(PaymentRefund refund) {
            var reason = refund.isDispute() ? PaymentRefund.DISPUTE : null;
            return new Refund(refund.id(), refund.amountMinor(), refund.state(), reason);
        }
    }

    static DomainEvent of(Payment payment, List<PaymentRefund> refunds) {
        var told = refunds.stream()
                .filter(refund -> refund.state() != RefundState.VOID)
                .map(Refund::of)
                .toList();
        var data = new PaymentChanged(
                payment.id(),
                payment.purpose(),
                payment.reference(),
                payment.state(),
                payment.amount().minor(),
                payment.amount().currency(),
                payment.paidAt().orElse(null),
                refundedMinor(told),
                told);
        return new DomainEvent(TYPE, payment.id(), payment.nextVersion(), data);
    }

    private static long refundedMinor(List<Refund> refunds) {
        return refunds.stream()
                .filter(refund -> refund.state() == RefundState.DONE)
                .mapToLong(Refund::amountMinor)
                .sum();
    }
}
