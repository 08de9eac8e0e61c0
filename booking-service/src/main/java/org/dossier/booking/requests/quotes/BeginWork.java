package org.dossier.booking.requests.quotes;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.requests.CustomRequest;
import org.dossier.booking.requests.MoveOn;
import org.dossier.booking.requests.Turn;
import org.dossier.booking.requests.delivery.RequestAccepted;
import org.dossier.kit.events.Outbox;

/** Hands an agreed request to the editors. */
@ApplicationScoped
public class BeginWork {
    private final MoveOn moveOn;
    private final Outbox outbox;
    private final Clock clock;

    BeginWork(MoveOn moveOn, Outbox outbox, Clock clock) {
        this.moveOn = moveOn;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param deposit its payment; null where none was asked for */
    @Transactional(TxType.MANDATORY)
    public void begin(CustomRequest request, QuoteOption option, @Nullable UUID deposit, Turn by) {
        request.begin(option.id(), deposit, option.due(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        moveOn.moved(request, by, option.title());
        outbox.add(RequestAccepted.event(request)); // after the flush, which gives the version
    }
}
