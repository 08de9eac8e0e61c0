package org.dossier.booking.requests.talk;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.booking.requests.CustomRequest;
import org.dossier.booking.requests.MoveOn;
import org.dossier.booking.requests.RequestLetters;
import org.dossier.booking.requests.RequestStatus;
import org.dossier.booking.requests.Requests;
import org.dossier.booking.requests.Turn;
import org.dossier.booking.requests.When;
import org.dossier.kit.audit.AuditEntry;
import org.dossier.kit.audit.AuditTrail;
import org.dossier.kit.identity.Reader;

/**
 * Questions and answers, any number, at any time, from both sides. While a brief is looked at, a question of staff passes the
 * turn to the client and the answer passes it back.
 */
@ApplicationScoped
public class Converse {
    /** Longest message, in characters. */
    public static final int LONGEST = 4_000;

    private final Requests requests;
    private final Messages messages;
    private final MoveOn moveOn;
    private final RequestLetters letters;
    private final AuditTrail trail;
    private final Clock clock;

    Converse(
            Requests requests,
            Messages messages,
            MoveOn moveOn,
            RequestLetters letters,
            AuditTrail trail,
            Clock clock) {
        this.requests = requests;
        this.messages = messages;
        this.moveOn = moveOn;
        this.letters = letters;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public void fromClient(UUID requestId, String words, Reader client) {
        var request = requests.ofClientForUpdate(requestId, client);
        var message = add(request, Turn.CLIENT, client, words);
        if (request.status() == RequestStatus.ASKED) {
            request.answer(message.at().at());
            moveOn.moved(request, Turn.CLIENT, words);
        } else {
            letters.wrote(request, Turn.CLIENT, message.id(), words);
        }
    }

    @Transactional
    public void fromStaff(UUID requestId, String words, Reader staff) {
        var request = requests.ofStaffForUpdate(requestId, staff);
        var message = add(request, Turn.STAFF, staff, words);
        if (request.status() == RequestStatus.BRIEFED) {
            request.ask(message.at().at());
            moveOn.moved(request, Turn.STAFF, words);
        } else {
            letters.wrote(request, Turn.STAFF, message.id(), words);
        }
        trail.record(new AuditEntry(
                staff.subject(),
                staff.name(),
                "client-written-to",
                "request",
                requestId.toString(),
                "",
                Map.of("message", message.id().toString())));
    }

    private Message add(CustomRequest request, Turn by, Reader author, String words) {
        var message = new Message(UUID.randomUUID(), by, author.name(), words, new When(now()));
        messages.add(request.id(), message);
        return message;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
