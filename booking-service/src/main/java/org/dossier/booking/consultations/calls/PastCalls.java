package org.dossier.booking.consultations.calls;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.dossier.booking.consultations.availability.Slots;
import org.dossier.booking.consultations.experts.CallKind;
import org.dossier.booking.consultations.experts.Expert;
import org.dossier.kit.money.Money;

/** Takes over calls that were agreed elsewhere, also such that lie behind: nobody is written to. */
@ApplicationScoped
public class PastCalls {
    private final Calls calls;
    private final Slots slots;
    private final Clock clock;

    PastCalls(Calls calls, Slots slots, Clock clock) {
        this.calls = calls;
        this.slots = slots;
        this.clock = clock;
    }

    /** For whom. */
    public record Person(String subject, String name, String email) {}

    @Transactional(TxType.MANDATORY)
    public void add(Expert expert, CallKind kind, Person person, Instant start, String question) {
        var client = new Client(person.subject(), person.name(), person.email(), expert.zone());
        var free = new Money(0, kind.price().currency());
        var before = clock.instant().truncatedTo(ChronoUnit.MICROS).minus(Duration.ofDays(20));
        var guarded = slots.guarded(expert.id(), start, kind.length());
        var call = new Call(expert, kind, free, client, Matter.of(question, null, null), start, guarded, before);
        call.confirm();
        calls.write(call);
    }
}
