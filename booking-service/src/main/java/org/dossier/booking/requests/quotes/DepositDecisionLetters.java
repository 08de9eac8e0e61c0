package org.dossier.booking.requests.quotes;

import jakarta.enterprise.context.ApplicationScoped;

import org.dossier.booking.payments.DecisionLetters;
import org.dossier.booking.payments.Refund;
import org.dossier.booking.requests.RequestLetters;
import org.dossier.booking.requests.Requests;

/** Tells the client of a cancelled request what was decided about the deposit. */
@ApplicationScoped
class DepositDecisionLetters implements DecisionLetters {
    private final Acceptances acceptances;
    private final Requests requests;
    private final RequestLetters letters;

    DepositDecisionLetters(Acceptances acceptances, Requests requests, RequestLetters letters) {
        this.acceptances = acceptances;
        this.requests = requests;
        this.letters = letters;
    }

    @Override
    public String purpose() {
        return DepositPurchase.PURPOSE;
    }

    @Override
    public void decided(Refund refund) {
        var acceptance = acceptances.get(refund.payment().reference());
        letters.depositDecided(requests.findById(acceptance.requestId()), refund.id(), refund.returned());
    }
}
