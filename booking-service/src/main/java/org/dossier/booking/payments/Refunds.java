package org.dossier.booking.payments;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.dossier.booking.BookingProblem;
import org.dossier.kit.events.Outbox;
import org.dossier.kit.money.Money;

/** Gives money back: at once, or once a second person has agreed. */
@ApplicationScoped
public class Refunds implements PanacheRepositoryBase<Refund, UUID> {
    private final PaymentRows payments;
    private final SecondPerson secondPerson;
    private final Outbox outbox;
    private final PaymentTexts texts;
    private final Clock clock;

    Refunds(PaymentRows payments, SecondPerson secondPerson, Outbox outbox, PaymentTexts texts, Clock clock) {
        this.payments = payments;
        this.secondPerson = secondPerson;
        this.outbox = outbox;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Gives back what the stated policy says, in the transaction that takes the place away. No more than what is left of the
     * payment goes back.
     *
     * @param amount zero or less gives nothing back
     * @param title what it is for, as staff read it
     * @param reason for the invoice and the trail
     * @return what goes back, or empty
     */
    @Transactional(TxType.MANDATORY)
    public Optional<Refund> giveBack(UUID paymentId, Money amount, String title, String reason) {
        return add(paymentId, amount, new Refund.Why(title, reason, null, false, 0));
    }

    /**
     * The same, but only once staff approve.
     *
     * @param proposer the {@code sub} of who cancelled, client or staff
     */
    @Transactional(TxType.MANDATORY)
    public Optional<Refund> propose(UUID paymentId, Money amount, String title, String reason, String proposer) {
        return add(paymentId, amount, new Refund.Why(title, reason, proposer, true, 0));
    }

    /**
     * Gives back or keeps what a person of staff decided, as soon as {@link SecondPerson} allows.
     *
     * @param staff the {@code sub} of who decided; the caller records it in the trail, as its last act
     * @return also if nothing goes back; empty only where nothing is left to decide about
     */
    @Transactional(TxType.MANDATORY)
    public Optional<Refund> decide(UUID paymentId, Discretion discretion, String title, String reason, String staff) {
        // Two decisions at one time are counted one after the other.
        var payment = payments.findForUpdate(paymentId).orElseThrow();
        var needed = payment.buyer().subject().equals(staff) // nobody decides alone about their own money
                || secondPerson.isNeeded(discretion, decidedAlone(paymentId));
        var why = new Refund.Why(
                title, reason, staff, needed, discretion.atStake().minor());
        return add(paymentId, discretion.back(), why);
    }

    /**
     * What follows when somebody does not agree. Their no is a decision as well, to keep the money or to give back all of it,
     * and needs a second person where it is about much.
     */
    Optional<Refund> otherwise(Refund declined, String reason, String staff) {
        var stake = declined.atStake();
        if (!declined.isKeeping() && !secondPerson.isNeeded(stake.minor())) {
            return Optional.empty();
        }
        var back = declined.isKeeping() ? stake : new Money(0, stake.currency());
        return add(declined.payment().id(), back, new Refund.Why(declined.title(), reason, staff, true, stake.minor()));
    }

    /** Those that a person must decide or look at, oldest first. */
    @Transactional
    public List<Refund> awaitingStaff() {
        return find(
                        "from Refund r join fetch r.payment where r.status in ?1 order by r.askedAt",
                        List.of(RefundStatus.AWAITING_APPROVAL, RefundStatus.FAILED))
                .list();
    }

    /** All that goes or went back of one payment, oldest first. */
    @Transactional
    public List<Refund> of(UUID paymentId) {
        return find(
                        "from Refund r join fetch r.payment p where p.id = ?1 and r.amountMinor > 0 order by r.askedAt",
                        paymentId)
                .list();
    }

    /** Whether a second person has to say what becomes of this payment. */
    @Transactional
    public boolean isDecisionAwaited(UUID paymentId) {
        return count("payment.id = ?1 and status = ?2", paymentId, RefundStatus.AWAITING_APPROVAL) > 0;
    }

    /** The refund, locked and as it is now, if it stands there. */
    Refund in(UUID refundId, RefundStatus status) {
        var refund = findByIdOptional(refundId).orElseThrow(BookingProblem.NO_SUCH_REFUND::asException);
        getEntityManager().refresh(refund, LockModeType.PESSIMISTIC_WRITE);
        if (refund.status() != status) {
            throw BookingProblem.REFUND_DECIDED.asException();
        }
        return refund;
    }

    /**
     * Takes over what Stripe did. Refunds made by hand at Stripe are not ours to follow; what a bank took back is, as it can
     * not be given back once more.
     */
    void settle(Payment payment, PaymentChanged.ReturnedMoney returned) {
        var next = switch (returned.state()) {
            case "DONE" -> RefundStatus.DONE;
            case "FAILED" -> RefundStatus.FAILED;
            default -> null;
        };
        if (next != null) {
            findByIdOptional(returned.refundId())
                    .ifPresentOrElse(refund -> refund.settle(next, now()), () -> countTaken(payment, returned));
        }
    }

    private void countTaken(Payment payment, PaymentChanged.ReturnedMoney returned) {
        var taken = Math.min(returned.amountMinor(), payment.rest().minor());
        if (returned.isTakenByTheBank() && taken > 0) {
            payment.setApart(taken);
            persist(Refund.takenBack(payment, returned, taken, texts.takenByTheBank(), now()));
        }
    }

    private long decidedAlone(UUID paymentId) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(sum(r.atStakeMinor), 0) from Refund r where r.payment.id = ?1 and not r.twoPeople",
                        Long.class)
                .setParameter(1, paymentId)
                .getSingleResult();
    }

    private Optional<Refund> add(UUID paymentId, Money amount, Refund.Why why) {
        var payment = payments.findForUpdate(paymentId).orElseThrow();
        var rest = payment.rest().minor();
        if (rest <= 0 || amount.minor() <= 0 && !why.mayKeep()) {
            return Optional.empty();
        }
        var minor = Math.clamp(amount.minor(), 0, rest);
        payment.setApart(minor);
        var refund = new Refund(payment, minor, why, now());
        persist(refund);
        if (refund.status() == RefundStatus.REQUESTED) {
            outbox.add(RefundRequested.of(refund).asEvent());
        }
        return Optional.of(refund);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
