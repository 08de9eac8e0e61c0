package org.dossier.booking.requests.quotes;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;

import org.dossier.booking.payments.Payment;
import org.dossier.booking.payments.Purchase;
import org.dossier.booking.payments.Refunds;
import org.dossier.booking.requests.MoveOn;
import org.dossier.booking.requests.RequestLetterTexts;
import org.dossier.booking.requests.RequestStatus;
import org.dossier.booking.requests.Requests;
import org.dossier.booking.requests.Turn;

/** The balance closes the request; a second one goes back in full (F22). */
@ApplicationScoped
class BalancePurchase implements Purchase {
    static final String PURPOSE = "balance";

    private final Requests requests;
    private final MoveOn moveOn;
    private final Refunds refunds;
    private final RequestLetterTexts texts;
    private final Clock clock;

    BalancePurchase(Requests requests, MoveOn moveOn, Refunds refunds, RequestLetterTexts texts, Clock clock) {
        this.requests = requests;
        this.moveOn = moveOn;
        this.refunds = refunds;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public void paid(Payment payment) {
        var request = requests.getForUpdate(payment.reference());
        if (request.status() == RequestStatus.INVOICED) {
            request.close(clock.instant().truncatedTo(ChronoUnit.MICROS));
            moveOn.moved(request, Turn.CLIENT, "");
        } else {
            refunds.giveBack(
                    payment.id(), payment.amount(), texts.refundTitle(request.reference()), texts.refundNotNeeded());
        }
    }

    /** The invoice stays open; the next try makes another payment. */
    @Override
    public void ended(Payment payment) {}
}
