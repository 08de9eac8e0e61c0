package org.dossier.booking.requests.endings;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.booking.payments.RefundTrail;
import org.dossier.booking.requests.MoveOn;
import org.dossier.booking.requests.Requests;
import org.dossier.booking.requests.Turn;
import org.dossier.booking.requests.delivery.RequestAccepted;
import org.dossier.kit.audit.AuditEntry;
import org.dossier.kit.audit.AuditTrail;
import org.dossier.kit.events.Outbox;
import org.dossier.kit.identity.Reader;

/** Staff give up work that was begun, and decide about its deposit. */
@ApplicationScoped
public class CancelWork {
    private final Requests requests;
    private final MoveOn moveOn;
    private final ReturnDeposit returnDeposit;
    private final RefundTrail refundTrail;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;

    CancelWork(
            Requests requests,
            MoveOn moveOn,
            ReturnDeposit returnDeposit,
            RefundTrail refundTrail,
            Outbox outbox,
            AuditTrail trail,
            Clock clock) {
        this.requests = requests;
        this.moveOn = moveOn;
        this.returnDeposit = returnDeposit;
        this.refundTrail = refundTrail;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param percent of the deposit that goes back, 0 to 100 */
    @Transactional
    public void cancel(UUID requestId, String reason, int percent, Reader staff) {
        var request = requests.ofStaffForUpdate(requestId, staff);
        request.cancel(clock.instant().truncatedTo(ChronoUnit.MICROS));
        moveOn.moved(request, Turn.STAFF, reason);
        outbox.add(RequestAccepted.event(request));
        var refund = returnDeposit.decide(request, percent, reason, staff);
        trail.record(new AuditEntry(
                staff.subject(),
                staff.name(),
                "request-cancelled",
                "request",
                requestId.toString(),
                reason,
                Map.of("percent", String.valueOf(percent))));
        refund.ifPresent(made -> refundTrail.decided(made, staff));
    }
}
