package org.dossier.subscriber.payments;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import org.dossier.kit.money.Money;

/** Money of a payment on its way back. */
@Entity
class PaymentRefund {
    private static final int LAST_ATTEMPT = 8;

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID paymentId;

    @Column(updatable = false)
    private long amountMinor;

    @Column(updatable = false)
    private String reason;

    @Column(updatable = false)
    private boolean byHand;

    @Enumerated(EnumType.STRING)
    private RefundState state;

    private @Nullable String stripeRefundId;
    private @Nullable String note;
    private int attempts;
    private Instant dueAt;

    @Column(updatable = false)
    private Instant requestedAt;

    private @Nullable Instant settledAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway")
    protected PaymentRefund() {}

    private PaymentRefund(UUID id, UUID paymentId, long amountMinor, String reason, boolean byHand, Instant at) {
        this.id = id;
        this.paymentId = paymentId;
        this.amountMinor = amountMinor;
        this.reason = reason;
        this.byHand = byHand;
        this.state = RefundState.REQUESTED;
        this.dueAt = at;
        this.requestedAt = at;
    }

    static PaymentRefund asked(RefundRequested asked, Instant at) {
        return new PaymentRefund(asked.refundId(), asked.paymentId(), asked.amountMinor(), asked.reason(), false, at);
    }

    /** One that somebody made at Stripe. */
    static PaymentRefund byHand(UUID paymentId, RefundAtStripe made, Instant at) {
        return new PaymentRefund(UUID.randomUUID(), paymentId, made.amountMinor(), "by hand", true, at);
    }

    /** Takes over what Stripe says; answers whether the state is another than before. */
    boolean mirror(RefundAtStripe now, Instant at) {
        stripeRefundId = now.id();
        return move(now.state(), at);
    }

    /**
     * Stripe was asked, or could not be; asks again later.
     *
     * @return whether it is given to a person now, after some hours of failures
     */
    boolean tryAgain(@Nullable String failure, Instant at) {
        attempts++;
        note = failure;
        dueAt = at.plus(Duration.ofSeconds(15L << Math.min(attempts, LAST_ATTEMPT)));
        return failure != null
                && attempts >= LAST_ATTEMPT
                && state == RefundState.REQUESTED
                && stripeRefundId == null
                && move(RefundState.FAILED, at);
    }

    void fails(String why, Instant at) {
        note = why;
        move(RefundState.FAILED, at);
    }

    void isVoid(Instant at) {
        if (state == RefundState.REQUESTED) {
            move(RefundState.VOID, at);
        }
    }

    private boolean move(RefundState next, Instant at) {
        if (!state.canBecome(next)) {
            throw new IllegalStateException("Refund " + id + " cannot become " + next + " after " + state + ".");
        }
        var changed = state != next;
        state = next;
        settledAt = changed && next != RefundState.REQUESTED ? at : settledAt;
        return changed;
    }

    UUID id() {
        return id;
    }

    UUID paymentId() {
        return paymentId;
    }

    long amountMinor() {
        return amountMinor;
    }

    RefundState state() {
        return state;
    }

    /** Whether its amount is gone, or will be. */
    boolean counts() {
        return state == RefundState.REQUESTED || state == RefundState.DONE;
    }

    boolean isAtStripe(String refundId) {
        return refundId.equals(stripeRefundId);
    }

    /** Whether Stripe has it. */
    boolean isKnownToStripe() {
        return stripeRefundId != null;
    }

    PaymentRecord.Refund summary(String currency) {
        return new PaymentRecord.Refund(id, new Money(amountMinor, currency), state, byHand, reason, note, requestedAt);
    }
}
