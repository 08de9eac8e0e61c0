package org.dossier.booking.consultations.calls;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.booking.BookingProblem;
import org.dossier.booking.consultations.availability.Period;
import org.dossier.booking.consultations.availability.Slots;

/** Moves a confirmed call to another time of the same expert. Whose call it is was asked before. */
@ApplicationScoped
public class MoveCall {
    private final Calls calls;
    private final Slots slots;
    private final CallLetters letters;
    private final Clock clock;

    MoveCall(Calls calls, Slots slots, CallLetters letters, Clock clock) {
        this.calls = calls;
        this.slots = slots;
        this.letters = letters;
        this.clock = clock;
    }

    /** The client takes another free slot, as long as the terms allow. */
    @Transactional
    public void byClient(UUID id, Instant start) {
        var call = locked(id);
        call.requireMovableBefore(now());
        if (!slots.isFree(call.expertId(), call.length(), start, call.id())) {
            throw BookingProblem.SLOT_TAKEN.asException();
        }
        call.moveByClient(start, guarded(call, start), now());
        finish(call);
    }

    /** The expert or staff take another time, also outside of the expert's hours, but never on top of another call. */
    @Transactional
    public void byExpertsSide(UUID id, Instant start) {
        var call = locked(id);
        var guarded = guarded(call, start);
        if (!start.isAfter(now()) || calls.isTaken(call.expertId(), guarded, call.id())) {
            throw BookingProblem.SLOT_TAKEN.asException();
        }
        call.moveByExpertsSide(start, guarded, now());
        finish(call);
    }

    private Call locked(UUID id) {
        slots.lock(calls.getForStaff(id).expertId());
        return calls.getForUpdate(id);
    }

    private Period guarded(Call call, Instant start) {
        return slots.guarded(call.expertId(), start, call.length());
    }

    private void finish(Call call) {
        calls.write(call);
        letters.moved(call);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
