package org.dossier.booking.requests.delivery;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.booking.requests.MoveOn;
import org.dossier.booking.requests.Requests;
import org.dossier.booking.requests.Turn;
import org.dossier.kit.identity.Reader;

/** The client accepts the report, or asks for the one revision. */
@ApplicationScoped
public class JudgeReport {
    private final Requests requests;
    private final AcceptReport acceptReport;
    private final MoveOn moveOn;
    private final Clock clock;

    JudgeReport(Requests requests, AcceptReport acceptReport, MoveOn moveOn, Clock clock) {
        this.requests = requests;
        this.acceptReport = acceptReport;
        this.moveOn = moveOn;
        this.clock = clock;
    }

    @Transactional
    public void accept(UUID requestId, Reader client) {
        acceptReport.accept(requests.ofClientForUpdate(requestId, client), Turn.CLIENT, "");
    }

    @Transactional
    public void revise(UUID requestId, String words, Reader client) {
        var request = requests.ofClientForUpdate(requestId, client);
        request.revise(words, clock.instant().truncatedTo(ChronoUnit.MICROS));
        moveOn.moved(request, Turn.CLIENT, words);
    }
}
