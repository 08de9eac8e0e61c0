package org.dossier.booking.payments;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.dossier.booking.BookingProblem;
import org.dossier.kit.audit.AuditEntry;
import org.dossier.kit.audit.AuditTrail;
import org.dossier.kit.events.Outbox;
import org.dossier.kit.identity.Reader;
import org.dossier.kit.money.Money;

/** Gives money back: at once, or after a person of staff said yes. */
@ApplicationScoped
public class Refunds implements PanacheRepositoryBase<Refund, UUID> {
    private final PaymentRows payments;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;

    Refunds(PaymentRows payments, Outbox outbox, AuditTrail trail, Clock clock) {
        this.payments = payments;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Gives back in the transaction that takes the place away. No more than what is left of the payment goes back.
     *
     * @param amount what the policy says; zero or less gives nothing back
     * @param title what it is for, as staff read it
     * @param reason for the invoice and the trail
     * @return what goes back, or empty
     */
    @Transactional(TxType.MANDATORY)
    public Optional<Refund> giveBack(UUID paymentId, Money amount, String title, String reason) {
        var refund = add(paymentId, amount, RefundStatus.REQUESTED, title, reason);
        refund.ifPresent(made -> outbox.add(RefundRequested.of(made).asEvent()));
        return refund;
    }

    /** The same, but only once staff approve. */
    @Transactional(TxType.MANDATORY)
    public Optional<Refund> propose(UUID paymentId, Money amount, String title, String reason) {
        return add(paymentId, amount, RefundStatus.AWAITING_APPROVAL, title, reason);
    }

    /** Those that a person must decide or look at, oldest first. */
    @Transactional
    public List<Refund> awaitingStaff() {
        return find(
                        "from Refund r join fetch r.payment where r.status in ?1 order by r.askedAt",
                        List.of(RefundStatus.AWAITING_APPROVAL, RefundStatus.FAILED))
                .list();
    }

    /** All refunds of one payment, oldest first. */
    @Transactional
    public List<Refund> of(UUID paymentId) {
        return find("from Refund r join fetch r.payment p where p.id = ?1 order by r.askedAt", paymentId)
                .list();
    }

    /** Staff say yes; the one who asks is in the trail. */
    @Transactional
    public void approve(UUID refundId, Reader staff) {
        var refund = undecided(refundId);
        refund.decide(RefundStatus.REQUESTED, staff.subject(), now());
        outbox.add(RefundRequested.of(refund).asEvent());
        record(refund, "refund-approved", "", staff);
    }

    /** Staff say no, with a reason. */
    @Transactional
    public void decline(UUID refundId, String reason, Reader staff) {
        var refund = undecided(refundId);
        refund.decide(RefundStatus.DECLINED, staff.subject(), now());
        payments.findForUpdate(refund.payment().id())
                .orElseThrow()
                .setApart(-refund.amount().minor());
        record(refund, "refund-declined", reason, staff);
    }

    /** Staff gave back another way what Stripe could not; the reason says how. */
    @Transactional
    public void settleByHand(UUID refundId, String reason, Reader staff) {
        var refund = in(refundId, RefundStatus.FAILED);
        refund.decide(RefundStatus.DONE, staff.subject(), now());
        record(refund, "refund-settled-by-hand", reason, staff);
    }

    /** Takes over what Stripe did; refunds made by hand at Stripe are not ours to follow. */
    void settle(PaymentChanged.ReturnedMoney returned) {
        var next = switch (returned.state()) {
            case "DONE" -> RefundStatus.DONE;
            case "FAILED" -> RefundStatus.FAILED;
            default -> null;
        };
        if (next != null) {
            findByIdOptional(returned.refundId()).ifPresent(refund -> refund.settle(next, now()));
        }
    }

    private Optional<Refund> add(UUID paymentId, Money amount, RefundStatus status, String title, String reason) {
        var payment = payments.findForUpdate(paymentId).orElseThrow();
        var minor = Math.min(amount.minor(), payment.rest().minor());
        if (minor <= 0) {
            return Optional.empty();
        }
        payment.setApart(minor);
        var refund = new Refund(payment, minor, status, title, reason, now());
        persist(refund);
        return Optional.of(refund);
    }

    private Refund undecided(UUID refundId) {
        return in(refundId, RefundStatus.AWAITING_APPROVAL);
    }

    /** The refund, locked and as it is now, if it stands there. */
    private Refund in(UUID refundId, RefundStatus status) {
        var refund = findByIdOptional(refundId).orElseThrow(BookingProblem.NO_SUCH_REFUND::asException);
        getEntityManager().refresh(refund, LockModeType.PESSIMISTIC_WRITE);
        if (refund.status() != status) {
            throw BookingProblem.REFUND_DECIDED.asException();
        }
        return refund;
    }

    private void record(Refund refund, String act, String reason, Reader staff) {
        trail.record(new AuditEntry(
                staff.subject(),
                staff.name(),
                act,
                "refund",
                refund.id().toString(),
                reason,
                Map.of(
                        "payment",
                        refund.payment().id().toString(),
                        "amount",
                        refund.amount().minor() + " " + refund.amount().currency())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
