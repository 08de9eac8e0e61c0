package org.dossier.booking.requests.endings;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.booking.requests.MoveOn;
import org.dossier.booking.requests.Requests;
import org.dossier.booking.requests.Turn;
import org.dossier.kit.audit.AuditEntry;
import org.dossier.kit.audit.AuditTrail;
import org.dossier.kit.identity.Reader;

/** The client takes a request back, or staff decline it, before work began. */
@ApplicationScoped
public class EndRequest {
    private final Requests requests;
    private final MoveOn moveOn;
    private final AuditTrail trail;
    private final Clock clock;

    EndRequest(Requests requests, MoveOn moveOn, AuditTrail trail, Clock clock) {
        this.requests = requests;
        this.moveOn = moveOn;
        this.trail = trail;
        this.clock = clock;
    }

    /** A deposit that is paid all the same goes back. */
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
        trail.record(new AuditEntry(
                staff.subject(), staff.name(), "request-declined", "request", requestId.toString(), reason, Map.of()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
