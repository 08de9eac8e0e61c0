package org.dossier.booking.payments;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

import org.jspecify.annotations.Nullable;

import org.dossier.kit.money.Money;

/** Money that goes back. */
@Entity
public class Refund {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "payment_id", updatable = false)
    private Payment payment;

    @Column(updatable = false)
    private long amountMinor;

    @Enumerated(EnumType.STRING)
    private RefundStatus status;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    private String reason;

    @Column(updatable = false)
    private Instant askedAt;

    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable Instant settledAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway")
    protected Refund() {}

    Refund(Payment payment, long amountMinor, RefundStatus status, String title, String reason, Instant at) {
        this.id = UUID.randomUUID();
        this.payment = payment;
        this.amountMinor = amountMinor;
        this.status = status;
        this.title = title;
        this.reason = reason;
        this.askedAt = at;
    }

    /** Staff decide. */
    void decide(RefundStatus next, String by, Instant at) {
        move(next);
        decidedBy = by;
        decidedAt = at;
    }

    /** Stripe has answered. */
    void settle(RefundStatus next, Instant at) {
        if (status != next) {
            move(next);
            settledAt = at;
        }
    }

    private void move(RefundStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException("Refund " + id + " cannot become " + next + " after " + status + ".");
        }
        status = next;
    }

    public UUID id() {
        return id;
    }

    public Payment payment() {
        return payment;
    }

    public Money amount() {
        return new Money(amountMinor, payment.amount().currency());
    }

    public RefundStatus status() {
        return status;
    }

    /** What it is for, as staff read it. */
    public String title() {
        return title;
    }

    public String reason() {
        return reason;
    }

    public Instant askedAt() {
        return askedAt;
    }
}
