package org.dossier.booking.requests.endings;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.dossier.booking.payments.Discretion;
import org.dossier.booking.payments.Payments;
import org.dossier.booking.payments.Refund;
import org.dossier.booking.payments.Refunds;
import org.dossier.booking.requests.CustomRequest;
import org.dossier.booking.requests.RequestLetterTexts;
import org.dossier.kit.identity.Reader;
import org.dossier.kit.money.Money;

/** How much of a deposit goes back is for staff to decide, and for two of them where a part or much is at stake (R27). */
@ApplicationScoped
class ReturnDeposit {
    private static final int ALL = 100;

    private final Payments payments;
    private final Refunds refunds;
    private final RequestLetterTexts texts;

    ReturnDeposit(Payments payments, Refunds refunds, RequestLetterTexts texts) {
        this.payments = payments;
        this.refunds = refunds;
        this.texts = texts;
    }

    /** @return what was decided; empty where no deposit was paid */
    Optional<Refund> decide(CustomRequest request, int percent, String reason, Reader staff) {
        return request.agreement().depositId().flatMap(deposit -> {
            var paid = payments.find(deposit).orElseThrow().amount();
            var back = new Money(paid.minor() * percent / ALL, paid.currency());
            var title = texts.refundTitle(request.reference());
            return refunds.decide(deposit, new Discretion(paid, back), title, reason, staff.subject());
        });
    }
}
