package org.dossier.booking.requests.endings;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.booking.payments.Payments;
import org.dossier.booking.payments.Refunds;
import org.dossier.booking.requests.CustomRequest;
import org.dossier.booking.requests.MoveOn;
import org.dossier.booking.requests.RequestTexts;
import org.dossier.booking.requests.Requests;
import org.dossier.booking.requests.Turn;
import org.dossier.booking.requests.delivery.RequestAccepted;
import org.dossier.kit.audit.AuditEntry;
import org.dossier.kit.audit.AuditTrail;
import org.dossier.kit.events.Outbox;
import org.dossier.kit.identity.Reader;
import org.dossier.kit.money.Money;

/** The client takes a request back, or staff decline it or give it up. */
@ApplicationScoped
public class EndRequest {
    private static final int ALL = 100;

    private final Requests requests;
    private final MoveOn moveOn;
    private final Payments payments;
    private final Refunds refunds;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final RequestTexts texts;
    private final Clock clock;

    EndRequest(
            Requests requests,
            MoveOn moveOn,
            Payments payments,
            Refunds refunds,
            Outbox outbox,
            AuditTrail trail,
            RequestTexts texts,
            Clock clock) {
        this.requests = requests;
        this.moveOn = moveOn;
        this.payments = payments;
        this.refunds = refunds;
        this.outbox = outbox;
        this.trail = trail;
        this.texts = texts;
        this.clock = clock;
    }

    /** Before work began. A deposit that is paid all the same goes back. */
    @Transactional
    public void withdraw(UUID requestId, Reader client) {
        var request = requests.ofClientForUpdate(requestId, client);
        request.withdraw(now());
        moveOn.moved(request, Turn.CLIENT, "");
    }

    @Transactional
    public void decline(UUID requestId, String reason, Reader staff) {
        var request = requests.ofStaffForUpdate(requestId, staff);
        request.decline(now());
        moveOn.moved(request, Turn.STAFF, reason);
        record(request, "request-declined", reason, staff, Map.of());
    }

    /**
     * Gives work up that was begun. The whole deposit goes back at once; less than that only when a second person approves it,
     * as it is the client who loses (R27).
     *
     * @param percent of the deposit that goes back, 0 to 100
     */
    @Transactional
    public void cancel(UUID requestId, String reason, int percent, Reader staff) {
        var request = requests.ofStaffForUpdate(requestId, staff);
        request.cancel(now());
        moveOn.moved(request, Turn.STAFF, reason);
        outbox.add(RequestAccepted.event(request));
        request.depositId().ifPresent(deposit -> giveBack(request, deposit, percent, reason));
        record(request, "request-cancelled", reason, staff, Map.of("percent", String.valueOf(percent)));
    }

    private void giveBack(CustomRequest request, UUID deposit, int percent, String reason) {
        var paid = payments.find(deposit).orElseThrow().amount();
        var back = new Money(paid.minor() * percent / ALL, paid.currency());
        if (percent == ALL) {
            refunds.giveBack(deposit, back, texts.refundTitle(request.reference()), reason);
        } else {
            refunds.propose(deposit, back, texts.refundTitle(request.reference()), reason);
        }
    }

    private void record(CustomRequest request, String act, String reason, Reader staff, Map<String, String> details) {
        trail.record(new AuditEntry(
                staff.subject(), staff.name(), act, "request", request.id().toString(), reason, details));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
