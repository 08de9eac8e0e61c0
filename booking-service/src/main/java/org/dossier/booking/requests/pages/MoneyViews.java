package org.dossier.booking.requests.pages;

import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import org.dossier.booking.payments.Refunds;
import org.dossier.booking.requests.CustomRequest;
import org.dossier.booking.requests.endings.WriteOffs;
import org.dossier.booking.requests.quotes.Quotes;
import org.dossier.kit.identity.Reader;

/** Gathers what a page shows of a request's money. */
@ApplicationScoped
class MoneyViews {
    private final Quotes quotes;
    private final Refunds refunds;
    private final WriteOffs writeOffs;

    MoneyViews(Quotes quotes, Refunds refunds, WriteOffs writeOffs) {
        this.quotes = quotes;
        this.refunds = refunds;
        this.writeOffs = writeOffs;
    }

    MoneyView of(CustomRequest request, Reader viewer) {
        return new MoneyView(
                balance(request),
                refundsOf(request),
                request.agreement()
                        .depositId()
                        .filter(refunds::isDecisionAwaited)
                        .isPresent(),
                writeOffs
                        .findOpen(request.id())
                        .map(found -> new MoneyView.WriteOffLine(found.reason(), found.mayBeDecidedBy(viewer)))
                        .orElse(null));
    }

    private String balance(CustomRequest request) {
        if (request.agreement().optionId().isEmpty()) {
            return "";
        }
        var balance = quotes.chosen(request).balance();
        return balance.minor() == 0 ? "" : balance.format(Locale.ENGLISH);
    }

    private List<MoneyView.RefundLine> refundsOf(CustomRequest request) {
        return request.agreement().depositId().map(refunds::of).orElse(List.of()).stream()
                .map(refund -> new MoneyView.RefundLine(refund.amount().format(Locale.ENGLISH), refund.status()))
                .toList();
    }
}
