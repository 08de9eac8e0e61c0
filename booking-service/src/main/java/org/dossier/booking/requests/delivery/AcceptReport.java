package org.dossier.booking.requests.delivery;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.dossier.booking.requests.CustomRequest;
import org.dossier.booking.requests.MoveOn;
import org.dossier.booking.requests.RequestsConfig;
import org.dossier.booking.requests.Turn;
import org.dossier.booking.requests.quotes.Quotes;

/** A report is accepted, by its client or by the end of the time for it; then the balance is due, if there is one. */
@ApplicationScoped
class AcceptReport {
    private final Quotes quotes;
    private final MoveOn moveOn;
    private final RequestsConfig config;
    private final Clock clock;

    AcceptReport(Quotes quotes, MoveOn moveOn, RequestsConfig config, Clock clock) {
        this.quotes = quotes;
        this.moveOn = moveOn;
        this.config = config;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    void accept(CustomRequest request, Turn by, String note) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var nothingToPay = request.agreement().optionId().isPresent()
                && quotes.chosen(request).balance().minor() == 0;
        if (nothingToPay) {
            request.approve(now);
        } else {
            request.invoice(now.plus(config.pay()), now);
        }
        moveOn.moved(request, by, note);
    }
}
