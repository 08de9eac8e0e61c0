package org.dossier.booking.payments;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.kit.events.Outbox;
import org.dossier.kit.identity.Reader;

/** What the second person says to what was proposed, and what is done by hand where Stripe could not (R27). */
@ApplicationScoped
public class DecideRefunds {
    private final Refunds refunds;
    private final PaymentRows payments;
    private final Outbox outbox;
    private final TellBuyers tellBuyers;
    private final RefundTrail trail;
    private final Clock clock;

    DecideRefunds(
            Refunds refunds,
            PaymentRows payments,
            Outbox outbox,
            TellBuyers tellBuyers,
            RefundTrail trail,
            Clock clock) {
        this.refunds = refunds;
        this.payments = payments;
        this.outbox = outbox;
        this.tellBuyers = tellBuyers;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public void approve(UUID refundId, Reader staff) {
        var refund = refunds.in(refundId, RefundStatus.AWAITING_APPROVAL);
        refund.approve(staff, now());
        if (!refund.isKeeping()) {
            outbox.add(RefundRequested.of(refund).asEvent());
        }
        tellBuyers.decided(refund);
        trail.record(refund, "approved", "", staff);
    }

    /** Says no, with a reason; what that would lead to is proposed in its place where it is about much. */
    @Transactional
    public void decline(UUID refundId, String reason, Reader staff) {
        var refund = refunds.in(refundId, RefundStatus.AWAITING_APPROVAL);
        refund.decline(staff, now());
        payments.findForUpdate(refund.payment().id())
                .orElseThrow()
                .setApart(-refund.amount().minor());
        var instead = refunds.otherwise(refund, reason, staff.subject());
        // Nothing is left to give back instead of what staff wanted to keep: the buyer's bank took it meanwhile.
        if (instead.isEmpty() && !refund.isKeeping()) {
            tellBuyers.decided(refund);
        }
        trail.record(refund, "declined", reason, staff);
        instead.ifPresent(made -> trail.decided(made, staff));
    }

    /** Staff gave back another way what Stripe could not; the reason says how. */
    @Transactional
    public void settleByHand(UUID refundId, String reason, Reader staff) {
        var refund = refunds.in(refundId, RefundStatus.FAILED);
        refund.settleByHand(staff, now());
        trail.record(refund, "settled-by-hand", reason, staff);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
