package org.dossier.booking.requests.quotes;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.booking.payments.Buyer;
import org.dossier.booking.payments.Order;
import org.dossier.booking.payments.Payment;
import org.dossier.booking.payments.PaymentStatus;
import org.dossier.booking.payments.Payments;
import org.dossier.booking.requests.CustomRequest;
import org.dossier.booking.requests.RequestLetterTexts;
import org.dossier.booking.requests.RequestStatus;
import org.dossier.booking.requests.Requests;
import org.dossier.booking.requests.RequestsConfig;
import org.dossier.kit.identity.Reader;

import static org.dossier.booking.BookingProblem.REQUEST_MOVED_ON;

/** The final invoice: the balance of the option that was chosen. */
@ApplicationScoped
public class PayBalance {
    private final Requests requests;
    private final Quotes quotes;
    private final Payments payments;
    private final RequestLetterTexts texts;
    private final RequestsConfig config;
    private final Clock clock;

    PayBalance(
            Requests requests,
            Quotes quotes,
            Payments payments,
            RequestLetterTexts texts,
            RequestsConfig config,
            Clock clock) {
        this.requests = requests;
        this.quotes = quotes;
        this.payments = payments;
        this.texts = texts;
        this.config = config;
        this.clock = clock;
    }

    /** The payment of the balance, to be opened after the commit: the one that is open, or a new one. */
    @Transactional
    public UUID prepare(UUID requestId, Reader client) {
        var request = requests.ofClientForUpdate(requestId, client);
        if (request.status() != RequestStatus.INVOICED) {
            throw REQUEST_MOVED_ON.asException();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return payments.findNewestOf(requestId)
                .filter(payment -> isOpen(payment, now))
                .map(Payment::id)
                .orElseGet(() -> payments.prepare(orderOf(request, Buyer.of(client), now))
                        .id());
    }

    private static boolean isOpen(Payment payment, Instant now) {
        return (payment.status() == PaymentStatus.PREPARED || payment.status() == PaymentStatus.OPEN)
                && payment.expiresAt().isAfter(now);
    }

    private Order orderOf(CustomRequest request, Buyer buyer, Instant now) {
        var option = quotes.chosen(request);
        var page = "/account/bookings/requests/" + request.id();
        return new Order(
                BalancePurchase.PURPOSE,
                request.id(),
                buyer,
                List.of(new Order.Line(
                        texts.balanceLine(request.brief().shortTitle(), option.title()), 1, option.balance())),
                now.plus(config.checkout()),
                page,
                page);
    }
}
