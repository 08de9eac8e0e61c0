package org.dossier.booking.requests.endings;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.booking.payments.SecondPerson;
import org.dossier.booking.requests.CustomRequest;
import org.dossier.booking.requests.MoveOn;
import org.dossier.booking.requests.RequestStatus;
import org.dossier.booking.requests.Requests;
import org.dossier.booking.requests.Turn;
import org.dossier.booking.requests.quotes.Quotes;
import org.dossier.kit.audit.AuditEntry;
import org.dossier.kit.audit.AuditTrail;
import org.dossier.kit.identity.Reader;

import static org.dossier.booking.BookingProblem.REQUEST_MOVED_ON;

/** Gives up a balance that is not paid: one person a small one, two people any (R27). The client does not read the reason. */
@ApplicationScoped
public class WriteOffBalance {
    private final Requests requests;
    private final Quotes quotes;
    private final WriteOffs writeOffs;
    private final SecondPerson secondPerson;
    private final MoveOn moveOn;
    private final AuditTrail trail;
    private final Clock clock;

    WriteOffBalance(
            Requests requests,
            Quotes quotes,
            WriteOffs writeOffs,
            SecondPerson secondPerson,
            MoveOn moveOn,
            AuditTrail trail,
            Clock clock) {
        this.requests = requests;
        this.quotes = quotes;
        this.writeOffs = writeOffs;
        this.secondPerson = secondPerson;
        this.moveOn = moveOn;
        this.trail = trail;
        this.clock = clock;
    }

    /** Gives it up, or proposes to where it is about much. */
    @Transactional
    public void begin(UUID requestId, String reason, Reader staff) {
        var request = invoiced(requestId, staff);
        if (writeOffs.findOpen(requestId).isPresent()) {
            throw REQUEST_MOVED_ON.asException();
        }
        var twoPeople = secondPerson.isNeeded(quotes.chosen(request).balance().minor());
        writeOffs.add(new WriteOff(UUID.randomUUID(), requestId, reason, staff.subject()), twoPeople, now());
        if (!twoPeople) {
            giveUp(request);
        }
        record(requestId, twoPeople ? "write-off-proposed" : "balance-written-off", reason, staff);
    }

    @Transactional
    public void approve(UUID requestId, Reader staff) {
        var request = invoiced(requestId, staff);
        var writeOff = writeOffs.findOpen(requestId).orElseThrow(REQUEST_MOVED_ON::asException);
        SecondPerson.requireOther(writeOff.proposedBy(), staff);
        writeOffs.decide(writeOff, "DONE", staff.subject(), now());
        giveUp(request);
        record(requestId, "balance-written-off", writeOff.reason(), staff);
    }

    /** The balance stays due, so whoever proposed it may take it back as well. */
    @Transactional
    public void decline(UUID requestId, Reader staff) {
        invoiced(requestId, staff);
        var writeOff = writeOffs.findOpen(requestId).orElseThrow(REQUEST_MOVED_ON::asException);
        writeOffs.decide(writeOff, "DECLINED", staff.subject(), now());
        record(requestId, "write-off-declined", "", staff);
    }

    private CustomRequest invoiced(UUID requestId, Reader staff) {
        var request = requests.ofStaffForUpdate(requestId, staff);
        if (!request.status().canBecome(RequestStatus.WRITTEN_OFF)) {
            throw REQUEST_MOVED_ON.asException();
        }
        SecondPerson.requireOther(request.client().subject(), staff); // nobody gives up their own debt
        return request;
    }

    private void giveUp(CustomRequest request) {
        request.writeOff(now());
        moveOn.moved(request, Turn.STAFF, "");
    }

    private void record(UUID requestId, String act, String reason, Reader staff) {
        trail.record(
                new AuditEntry(staff.subject(), staff.name(), act, "request", requestId.toString(), reason, Map.of()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
