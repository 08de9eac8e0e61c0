package org.dossier.subscriber.payments;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

import org.jspecify.annotations.Nullable;

import org.dossier.kit.money.Money;

/** A payment that is made once. */
@Entity
class Payment {
    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID accountId;

    @Column(updatable = false)
    private String purpose;

    @Column(updatable = false)
    private UUID reference;

    @Column(updatable = false)
    private String currency;

    @Column(updatable = false)
    private long amountMinor;

    @ElementCollection
    @CollectionTable(name = "payment_line", joinColumns = @JoinColumn(name = "payment_id"))
    @OrderColumn(name = "position")
    private List<PaymentLine> lines;

    @Column(updatable = false)
    private String returnTo;

    @Column(updatable = false)
    private String leaveTo;

    @Column(updatable = false)
    private String requestPrint;

    @Enumerated(EnumType.STRING)
    private PaymentState state;

    private long version;

    @Embedded
    private OpeningAttempt attempt;

    private @Nullable String stripeSessionId;
    private @Nullable String url;
    private @Nullable String stripePaymentIntentId;
    private @Nullable String stripeInvoiceId;
    private @Nullable String flaw;

    @Column(updatable = false)
    private Instant createdAt;

    @Column(updatable = false)
    private Instant expiresAt;

    private Instant endDueAt;
    private @Nullable Instant paidAt;
    private @Nullable Instant settledAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway")
    protected Payment() {}

    /** @param endsAtStripe when Stripe is to close the checkout by itself */
    Payment(UUID id, UUID accountId, PaymentRequest request, Instant endsAtStripe, Instant at) {
        this.id = id;
        this.accountId = accountId;
        this.purpose = request.purpose();
        this.reference = request.reference();
        this.currency = request.currency();
        this.amountMinor = request.amountMinor();
        this.lines = List.copyOf(request.lines());
        this.returnTo = request.returnTo();
        this.leaveTo = request.leaveTo();
        this.requestPrint = request.print();
        this.state = PaymentState.OPENING;
        this.attempt = OpeningAttempt.first(endsAtStripe);
        this.createdAt = at;
        this.expiresAt = request.expiresAt().truncatedTo(ChronoUnit.MICROS);
        this.endDueAt = expiresAt;
    }

    /** Stripe's answer to this attempt was an error, unless another has begun since. */
    void failed(OpeningAttempt which) {
        if (attempt.number() == which.number()) {
            attempt = attempt.failing();
        }
    }

    /** Another attempt after this one, unless somebody else has begun it. */
    void tryAgain(OpeningAttempt after, @Nullable Instant endsAtStripe) {
        if (attempt.number() == after.number()) {
            attempt = attempt.next(endsAtStripe);
        }
    }

    /** Takes over what Stripe says of the session; answers whether the state is another than before. */
    boolean mirror(SessionState now, Instant at) {
        var taken = now.taken();
        if (state == PaymentState.PAID && taken != null && taken.invoice() != null) {
            stripeInvoiceId = taken.invoice().id();
        }
        if (!state.isUndecided() || (stripeSessionId != null && !stripeSessionId.equals(now.id()))) {
            return false;
        }
        stripeSessionId = now.id();
        url = now.url();
        if (taken != null) {
            stripePaymentIntentId = taken.paymentIntentId();
            stripeInvoiceId = taken.invoice() == null ? null : taken.invoice().id();
            paidAt = taken.at();
        }
        return move(now.state(), at);
    }

    /** Gives up one that Stripe never heard of. */
    void giveUp(Instant at) {
        move(PaymentState.EXPIRED, at);
    }

    /** @return false if it is known already */
    boolean noteFlaw(String what) {
        var known = what.equals(flaw);
        flaw = what;
        return !known;
    }

    void tryToEndAgain(Instant at) {
        endDueAt = at.plus(Duration.ofMinutes(1));
    }

    long nextVersion() {
        return ++version;
    }

    private boolean move(PaymentState next, Instant at) {
        if (!state.canBecome(next)) {
            throw new IllegalStateException("Payment " + id + " cannot become " + next + " after " + state + ".");
        }
        var changed = state != next;
        state = next;
        if (changed && !next.isUndecided()) {
            settledAt = at;
            url = null;
        }
        return changed;
    }

    UUID id() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }

    String purpose() {
        return purpose;
    }

    UUID reference() {
        return reference;
    }

    PaymentState state() {
        return state;
    }

    boolean isOf(PaymentRequest request) {
        return requestPrint.equals(request.print());
    }

    Money amount() {
        return new Money(amountMinor, currency);
    }

    List<PaymentLine> lines() {
        return List.copyOf(lines);
    }

    Optional<String> sessionId() {
        return Optional.ofNullable(stripeSessionId);
    }

    Optional<String> paymentIntentId() {
        return Optional.ofNullable(stripePaymentIntentId);
    }

    Optional<Instant> paidAt() {
        return Optional.ofNullable(paidAt);
    }

    PaymentRecord record(List<PaymentRecord.Refund> refunds) {
        return new PaymentRecord(
                id, purpose, reference, state, amount(), lines(), stripeInvoiceId, createdAt, paidAt, flaw, refunds);
    }

    PaymentView view() {
        return new PaymentView(
                id,
                accountId,
                purpose,
                reference,
                state,
                amount(),
                lines(),
                stripeSessionId,
                url,
                stripePaymentIntentId,
                stripeInvoiceId,
                returnTo,
                leaveTo,
                createdAt,
                expiresAt,
                paidAt,
                attempt);
    }
}
