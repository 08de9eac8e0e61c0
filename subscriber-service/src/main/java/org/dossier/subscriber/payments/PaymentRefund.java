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
    /** Longer than a call to Stripe with its repetitions can take. */
    private static final Duration ATTEMPT = Duration.ofMinutes(5);

    /** From then on every 64 minutes. */
    private static final int SLOW_FROM = 8;

    /** Stripe's and our own outages end within days. */
    private static final Duration PATIENCE = Duration.ofDays(7);

    /** Why money went that nobody gave. */
    static final String DISPUTE = "dispute";

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

    /** One that somebody made at Stripe, or that a bank took. */
    static PaymentRefund byHand(UUID paymentId, RefundAtStripe made, Instant at) {
        var reason = made.isDispute() ? DISPUTE : "by hand";
        return new PaymentRefund(UUID.randomUUID(), paymentId, made.amountMinor(), reason, true, at);
    }

    /** Takes over what Stripe says; answers whether the state is another than before. */
    boolean mirror(RefundAtStripe now, Instant at) {
        stripeRefundId = now.id();
        return move(now.state(), at);
    }

    /** Whether Stripe is to be asked for it now. */
    boolean isDue(Instant at) {
        return isWanted() && !dueAt.isAfter(at);
    }

    /**
     * Begins to ask Stripe for it; nobody else does while that lasts.
     *
     * @return the attempt's number, from 1
     */
    int attempt(Instant at) {
        dueAt = at.plus(ATTEMPT);
        return ++attempts;
    }

    /** Asks again later, whatever came of this attempt: 30 seconds after it began, then 1, 2, 4 … 64 minutes. */
    void tryAgain(@Nullable String failure, Instant began) {
        note = failure;
        dueAt = began.plus(Duration.ofSeconds(15L << Math.min(attempts, SLOW_FROM)));
    }

    /** Whether it failed for so long that a person must look. */
    boolean isHopeless(Instant paidAt, Instant at) {
        var since = paidAt.isAfter(requestedAt) ? paidAt : requestedAt;
        return attempts >= SLOW_FROM && !at.isBefore(since.plus(PATIENCE));
    }

    /**
     * Leaves it to a person.
     *
     * @return false if Stripe has it meanwhile
     */
    boolean giveUp(String why, Instant at) {
        note = why;
        return isWanted() && move(RefundState.FAILED, at);
    }

    private boolean isWanted() {
        return state == RefundState.REQUESTED && stripeRefundId == null;
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

    boolean isDispute() {
        return byHand && reason.equals(DISPUTE);
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
        return new PaymentRecord.Refund(
                id, new Money(amountMinor, currency), state, byHand && !isDispute(), reason, note, requestedAt);
    }
}
