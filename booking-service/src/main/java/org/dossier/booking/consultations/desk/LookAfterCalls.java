package org.dossier.booking.consultations.desk;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.booking.consultations.calls.BookByHand;
import org.dossier.booking.consultations.calls.Call;
import org.dossier.booking.consultations.calls.CancelCall;
import org.dossier.booking.consultations.calls.MoveCall;
import org.dossier.booking.consultations.calls.NoteCall;
import org.dossier.booking.consultations.experts.CallKind;
import org.dossier.booking.consultations.experts.Expert;
import org.dossier.kit.audit.AuditEntry;
import org.dossier.kit.audit.AuditTrail;
import org.dossier.kit.identity.Reader;

/** What the expert's side does to a call, each act with its entry in the trail. Whose call it is was asked before. */
@ApplicationScoped
class LookAfterCalls {
    private final MoveCall moveCall;
    private final CancelCall cancelCall;
    private final NoteCall noteCall;
    private final BookByHand bookByHand;
    private final AuditTrail trail;

    LookAfterCalls(
            MoveCall moveCall, CancelCall cancelCall, NoteCall noteCall, BookByHand bookByHand, AuditTrail trail) {
        this.moveCall = moveCall;
        this.cancelCall = cancelCall;
        this.noteCall = noteCall;
        this.bookByHand = bookByHand;
        this.trail = trail;
    }

    @Transactional
    UUID book(Expert expert, CallKind kind, BookByHand.Guest guest, Instant start, String reason, Reader actor) {
        var id = bookByHand.book(expert, kind, guest, start);
        record(id, "call-booked-by-hand", reason, actor, Map.of("start", start.toString()));
        return id;
    }

    @Transactional
    void move(UUID id, Instant start, String reason, Reader actor) {
        moveCall.byExpertsSide(id, start);
        record(id, "call-moved", reason, actor, Map.of("start", start.toString()));
    }

    @Transactional
    void cancel(UUID id, String reason, Reader actor) {
        cancelCall.byExpertsSide(id, Reason.inOneLine(reason));
        record(id, "call-cancelled", reason, actor, Map.of());
    }

    @Transactional
    void missed(UUID id, Call.Side side, Reader actor) {
        cancelCall.missed(id, side);
        record(id, "call-missed", "", actor, Map.of("by", side.name()));
    }

    @Transactional
    void write(UUID id, String room, String shared, String forUs, Reader actor) {
        noteCall.meetAt(id, room);
        noteCall.write(id, shared, forUs);
        record(id, "call-noted", "", actor, Map.of());
    }

    private void record(UUID id, String act, String reason, Reader actor, Map<String, String> details) {
        trail.record(new AuditEntry(
                actor.subject(), actor.name(), act, "call", id.toString(), Reason.inOneLine(reason), details));
    }
}
