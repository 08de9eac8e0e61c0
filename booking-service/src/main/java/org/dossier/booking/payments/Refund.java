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

import org.dossier.booking.BookingProblem;
import org.dossier.kit.identity.Reader;
import org.dossier.kit.money.Money;

/** Money that goes back, or the decision that it does not. */
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

    @Column(updatable = false)
    private @Nullable String proposedBy;

    @Column(updatable = false)
    private boolean twoPeople;

    @Column(updatable = false)
    private long atStakeMinor;

    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String settledBy;
    private @Nullable Instant settledAt;

    /**
     * Why money goes back, or is kept.
     *
     * @param title what it is for, as staff read it
     * @param proposedBy the {@code sub} of who decided so; null where the stated policy speaks
     * @param twoPeople whether somebody else has to agree
     * @param atStakeMinor what a person's discretion is about; 0 for none
     */
    record Why(String title, String reason, @Nullable String proposedBy, boolean twoPeople, long atStakeMinor) {
        /** Whether nothing may go back by it. */
        boolean mayKeep() {
            return atStakeMinor > 0;
        }
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway")
    protected Refund() {}

    Refund(Payment payment, long amountMinor, Why why, Instant at) {
        this.id = UUID.randomUUID();
        this.payment = payment;
        this.amountMinor = amountMinor;
        this.title = why.title();
        this.reason = why.reason();
        this.proposedBy = why.proposedBy();
        this.twoPeople = why.twoPeople();
        this.atStakeMinor = why.atStakeMinor();
        this.status = twoPeople ? RefundStatus.AWAITING_APPROVAL : agreed();
        this.askedAt = at;
    }

    private Refund(Payment payment, PaymentChanged.ReturnedMoney taken, long amountMinor, String title, Instant at) {
        this.id = taken.refundId();
        this.payment = payment;
        this.amountMinor = amountMinor;
        this.title = title;
        this.reason = PaymentChanged.DISPUTE;
        this.status = RefundStatus.DONE;
        this.askedAt = at;
        this.settledAt = at;
    }

    /** What the buyer's bank took back. */
    static Refund takenBack(
            Payment payment, PaymentChanged.ReturnedMoney taken, long amountMinor, String title, Instant at) {
        return new Refund(payment, taken, amountMinor, title, at);
    }

    private RefundStatus agreed() {
        return isKeeping() ? RefundStatus.KEPT : RefundStatus.REQUESTED;
    }

    /** The second person agrees. */
    void approve(Reader staff, Instant at) {
        decide(agreed(), staff, at);
    }

    /** The second person does not agree. */
    void decline(Reader staff, Instant at) {
        decide(RefundStatus.DECLINED, staff, at);
    }

    private void decide(RefundStatus next, Reader staff, Instant at) {
        if (!mayBeDecidedBy(staff)) {
            throw BookingProblem.SECOND_PERSON_NEEDED.asException();
        }
        move(next);
        decidedBy = staff.subject();
        decidedAt = at;
    }

    /** Whether this person neither proposed it nor gets it (R27). */
    public boolean mayBeDecidedBy(Reader staff) {
        return SecondPerson.isOther(proposedBy, staff)
                && SecondPerson.isOther(payment.buyer().subject(), staff);
    }

    /** It went back another way. */
    void settleByHand(Reader staff, Instant at) {
        move(RefundStatus.DONE);
        settledBy = staff.subject();
        settledAt = at;
    }

    /** Stripe has answered; what staff gave back another way is over, however often Stripe says that it could not. */
    void settle(RefundStatus next, Instant at) {
        if (settledBy == null && status != next) {
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

    /** What goes back of it; zero where it is kept, or where somebody did not agree. */
    public Money returned() {
        var isKept = status == RefundStatus.KEPT || status == RefundStatus.DECLINED;
        return isKept ? new Money(0, payment.amount().currency()) : amount();
    }

    /** Whether a person decided it, or must. */
    public boolean isDiscretion() {
        return proposedBy != null;
    }

    /** Whether nothing goes back. */
    public boolean isKeeping() {
        return amountMinor == 0;
    }

    /** What is decided about: all that could go back. */
    public Money atStake() {
        return new Money(Math.max(atStakeMinor, amountMinor), payment.amount().currency());
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
