package org.dossier.booking.payments;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.dossier.kit.audit.AuditEntry;
import org.dossier.kit.audit.AuditTrail;
import org.dossier.kit.identity.Reader;

/**
 * Writes down what staff decide about money. The trail has one writer at a time, so this comes last in its transaction,
 * after everything that is locked.
 */
@ApplicationScoped
public class RefundTrail {
    private final AuditTrail trail;

    RefundTrail(AuditTrail trail) {
        this.trail = trail;
    }

    /** Somebody decided about money at their discretion, alone or as the first of two. */
    public void decided(Refund refund, Reader staff) {
        var act = refund.status() == RefundStatus.AWAITING_APPROVAL ? "proposed" : "decided-alone";
        record(refund, act, refund.reason(), staff);
    }

    /** @param done {@code approved}, {@code declined} */
    void record(Refund refund, String done, String reason, Reader staff) {
        var amount = refund.isKeeping() ? refund.atStake() : refund.amount();
        trail.record(new AuditEntry(
                staff.subject(),
                staff.name(),
                (refund.isKeeping() ? "keeping-" : "refund-") + done,
                "refund",
                refund.id().toString(),
                reason,
                Map.of(
                        "payment",
                        refund.payment().id().toString(),
                        "amount",
                        amount.minor() + " " + amount.currency())));
    }
}
