package org.dossier.booking.requests.quotes;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.logging.Log;

import org.dossier.booking.payments.Payment;
import org.dossier.booking.payments.Purchase;
import org.dossier.booking.payments.Refunds;
import org.dossier.booking.requests.MoveOn;
import org.dossier.booking.requests.RequestLetterTexts;
import org.dossier.booking.requests.RequestStatus;
import org.dossier.booking.requests.Requests;
import org.dossier.booking.requests.Turn;

/**
 * The deposit. It counts however late it comes, also after the quote ran out, because its price was offered when the payment
 * was opened; it goes back in full where nobody waits for it any more: after the end of the request, or when another deposit
 * came first (F22).
 */
@ApplicationScoped
class DepositPurchase implements Purchase {
    static final String PURPOSE = "deposit";

    private final Requests requests;
    private final Quotes quotes;
    private final Acceptances acceptances;
    private final BeginWork beginWork;
    private final MoveOn moveOn;
    private final Refunds refunds;
    private final RequestLetterTexts texts;
    private final Clock clock;

    DepositPurchase(
            Requests requests,
            Quotes quotes,
            Acceptances acceptances,
            BeginWork beginWork,
            MoveOn moveOn,
            Refunds refunds,
            RequestLetterTexts texts,
            Clock clock) {
        this.requests = requests;
        this.quotes = quotes;
        this.acceptances = acceptances;
        this.beginWork = beginWork;
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
        var acceptance = acceptances.get(payment.reference());
        var request = requests.getForUpdate(acceptance.requestId());
        if (request.status().canBecome(RequestStatus.IN_WORK)) {
            beginWork.begin(request, quotes.option(acceptance.optionId()), payment.id(), Turn.CLIENT);
        } else {
            Log.infof("A deposit came that nobody waits for [request=%s, payment=%s]", request.id(), payment.id());
            refunds.giveBack(
                    payment.id(), payment.amount(), texts.refundTitle(request.reference()), texts.refundNotNeeded());
        }
    }

    @Override
    public void ended(Payment payment) {
        var acceptance = acceptances.get(payment.reference());
        var request = requests.getForUpdate(acceptance.requestId());
        var newest = acceptances.newestOf(request.id()).orElseThrow();
        if (request.status() == RequestStatus.ORDERED && newest.id().equals(acceptance.id())) {
            request.offerAgain(clock.instant().truncatedTo(ChronoUnit.MICROS));
            moveOn.moved(request, Turn.NOBODY, "");
        }
    }
}
