package org.dossier.booking.consultations.calls;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.booking.BookingProblem;
import org.dossier.booking.consultations.availability.Slots;
import org.dossier.booking.consultations.experts.CallKind;
import org.dossier.booking.consultations.experts.Expert;
import org.dossier.kit.money.Money;

/** Books for somebody who called or wrote: at any time that no other call takes, and without a payment here. */
@ApplicationScoped
public class BookByHand {
    private final Calls calls;
    private final Slots slots;
    private final CallLetters letters;
    private final Clock clock;

    BookByHand(Calls calls, Slots slots, CallLetters letters, Clock clock) {
        this.calls = calls;
        this.slots = slots;
        this.letters = letters;
        this.clock = clock;
    }

    /** For whom: whoever confirms that the address is theirs finds the call, and nobody else. */
    public record Guest(String name, String email, String question) {}

    /** @return the call's key */
    @Transactional
    public UUID book(Expert expert, CallKind kind, Guest guest, Instant start) {
        slots.lock(expert.id());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var guarded = slots.guarded(expert.id(), start, kind.length());
        if (!start.isAfter(now) || calls.isTaken(expert.id(), guarded, new UUID(0, 0))) {
            throw BookingProblem.SLOT_TAKEN.asException();
        }
        var client = new Client(null, guest.name(), guest.email(), expert.zone());
        var price = new Money(0, kind.price().currency());
        var call = new Call(
                expert,
                kind.paidElsewhere(),
                price,
                client,
                Matter.of(guest.question(), null, null),
                start,
                guarded,
                now);
        call.confirm();
        calls.write(call);
        letters.confirmed(call);
        return call.id();
    }
}
