package org.dossier.booking.consultations.calls;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.booking.BookingProblem;
import org.dossier.booking.consultations.ConsultationsConfig;
import org.dossier.booking.consultations.availability.Slots;
import org.dossier.booking.consultations.experts.CallKind;
import org.dossier.booking.consultations.experts.Expert;
import org.dossier.booking.payments.Buyer;
import org.dossier.booking.payments.Order;
import org.dossier.booking.payments.Payments;
import org.dossier.kit.money.Money;

/** Takes a free slot: for good if nothing is to be paid, else for as long as its client may pay. */
@ApplicationScoped
public class BookCall {
    private static final int MOST_WAITING = 3;

    private final Calls calls;
    private final Slots slots;
    private final Payments payments;
    private final CallLetters letters;
    private final PayByHour hours;
    private final ConsultationsConfig config;
    private final Clock clock;

    BookCall(
            Calls calls,
            Slots slots,
            Payments payments,
            CallLetters letters,
            PayByHour hours,
            ConsultationsConfig config,
            Clock clock) {
        this.calls = calls;
        this.slots = slots;
        this.payments = payments;
        this.letters = letters;
        this.hours = hours;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Books. The second of two clicks gives the call of the first.
     *
     * @param price what the catalogue asks of this client
     * @return the call's key
     */
    @Transactional
    public UUID book(Expert expert, CallKind kind, Money price, Instant start, Client client, Matter matter) {
        var own = findOwn(expert, start, client);
        if (own.isPresent()) {
            return own.get();
        }
        // Most who come late are told so here, and do not wait for those who book.
        requireFree(expert, kind, start);
        slots.lock(expert.id());
        return findOwn(expert, start, client).orElseGet(() -> take(expert, kind, price, start, client, matter));
    }

    private UUID take(Expert expert, CallKind kind, Money price, Instant start, Client client, Matter matter) {
        requireFree(expert, kind, start);
        var call = new Call(
                expert, kind, price, client, matter, start, slots.guarded(expert.id(), start, kind.length()), now());
        if (kind.paidByHours()) {
            takeByHour(call);
        } else if (price.minor() == 0) {
            takeFreely(call, expert);
        } else {
            hold(call, expert);
        }
        return call.id();
    }

    private Optional<UUID> findOwn(Expert expert, Instant start, Client client) {
        return calls.findSame(expert.id(), client.account(), start).map(Call::id);
    }

    private void requireFree(Expert expert, CallKind kind, Instant start) {
        if (!slots.isFree(expert.id(), kind.length(), start, null)) {
            throw BookingProblem.SLOT_TAKEN.asException();
        }
    }

    private void takeByHour(Call call) {
        call.confirm();
        calls.write(call);
        hours.take(call);
        letters.confirmed(call);
    }

    private void takeFreely(Call call, Expert expert) {
        if (calls.freeOf(call.client().account(), expert.id(), now()) > 0) {
            throw BookingProblem.ONE_INTRODUCTION.asException();
        }
        call.confirm();
        calls.write(call);
        letters.confirmed(call);
    }

    private void hold(Call call, Expert expert) {
        if (calls.waitingOf(call.client().account()) >= MOST_WAITING) {
            throw BookingProblem.TOO_MANY_HOLDS.asException();
        }
        var until = now().plus(config.hold());
        call.hold(until);
        calls.write(call);
        var client = call.client();
        var line = call.kindName() + " with " + expert.name() + ", "
                + call.when(client.zone()).text();
        payments.prepare(new Order(
                CallPurchase.PURPOSE,
                call.id(),
                new Buyer(client.account(), client.name(), client.email()),
                List.of(new Order.Line(line, 1, call.price())),
                until,
                CallPath.ofClient(call.id()) + "?payment=made",
                CallPath.ofClient(call.id()) + "?payment=left"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
