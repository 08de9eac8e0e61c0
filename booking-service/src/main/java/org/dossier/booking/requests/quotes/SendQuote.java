package org.dossier.booking.requests.quotes;

import java.time.Clock;
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

/** Sends a quote, the first or a further one that takes its place. */
@ApplicationScoped
public class SendQuote {
    private final Requests requests;
    private final Quotes quotes;
    private final MoveOn moveOn;
    private final AuditTrail trail;
    private final Clock clock;

    SendQuote(Requests requests, Quotes quotes, MoveOn moveOn, AuditTrail trail, Clock clock) {
        this.requests = requests;
        this.quotes = quotes;
        this.moveOn = moveOn;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public void send(UUID requestId, Quote quote, Reader staff) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var request = requests.ofStaffForUpdate(requestId, staff);
        request.quote(quote.id(), quote.validUntil(), now);
        quotes.add(requestId, quote, now);
        moveOn.moved(request, Turn.STAFF, quote.note());
        trail.record(new AuditEntry(
                staff.subject(),
                staff.name(),
                "quote-sent",
                "request",
                requestId.toString(),
                "",
                Map.of("quote", quote.id().toString())));
    }
}
