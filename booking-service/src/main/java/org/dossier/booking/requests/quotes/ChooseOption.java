package org.dossier.booking.requests.quotes;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.booking.payments.Buyer;
import org.dossier.booking.payments.Order;
import org.dossier.booking.payments.Payment;
import org.dossier.booking.payments.Payments;
import org.dossier.booking.requests.CustomRequest;
import org.dossier.booking.requests.MoveOn;
import org.dossier.booking.requests.RequestLetterTexts;
import org.dossier.booking.requests.RequestStatus;
import org.dossier.booking.requests.Requests;
import org.dossier.booking.requests.RequestsConfig;
import org.dossier.booking.requests.Turn;
import org.dossier.kit.identity.Reader;

import static org.dossier.booking.BookingProblem.QUOTE_OVER;
import static org.dossier.booking.BookingProblem.REQUEST_MOVED_ON;

/** The client chooses an option; its deposit is to be paid, at the price that stands in the quote (A43). */
@ApplicationScoped
public class ChooseOption {
    private final Requests requests;
    private final Quotes quotes;
    private final Acceptances acceptances;
    private final Payments payments;
    private final BeginWork beginWork;
    private final MoveOn moveOn;
    private final RequestLetterTexts texts;
    private final RequestsConfig config;
    private final Clock clock;

    ChooseOption(
            Requests requests,
            Quotes quotes,
            Acceptances acceptances,
            Payments payments,
            BeginWork beginWork,
            MoveOn moveOn,
            RequestLetterTexts texts,
            RequestsConfig config,
            Clock clock) {
        this.requests = requests;
        this.quotes = quotes;
        this.acceptances = acceptances;
        this.payments = payments;
        this.beginWork = beginWork;
        this.moveOn = moveOn;
        this.texts = texts;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Chooses; the same choice made in a second tab finds the payment of the first.
     *
     * @return the payment of the deposit, to be opened after the commit; empty if none is asked for
     */
    @Transactional
    public Optional<UUID> choose(UUID requestId, UUID optionId, Reader client) {
        var request = requests.ofClientForUpdate(requestId, client);
        if (request.status() == RequestStatus.ORDERED
                && request.agreement().optionId().filter(optionId::equals).isPresent()) {
            return Optional.of(waiting(request));
        }
        var option = quotes.offered(request, optionId);
        if (!request.agreement().isQuoteValid(clock.instant())) {
            throw QUOTE_OVER.asException();
        }
        if (option.deposit().minor() == 0) {
            beginWork.begin(request, option, null, Turn.CLIENT);
            return Optional.empty();
        }
        return Optional.of(order(request, option, client));
    }

    /** The payment that an earlier choice waits for. */
    @Transactional
    public UUID deposit(UUID requestId, Reader client) {
        return waiting(requests.ofClientForUpdate(requestId, client));
    }

    /**
     * Goes back to the options.
     *
     * @return the payment that is no longer wanted, to be closed after the commit
     */
    @Transactional
    public UUID stepBack(UUID requestId, Reader client) {
        var request = requests.ofClientForUpdate(requestId, client);
        var payment = waiting(request);
        request.offerAgain(now());
        moveOn.moved(request, Turn.CLIENT, "");
        return payment;
    }

    private UUID order(CustomRequest request, QuoteOption option, Reader client) {
        var now = now();
        request.order(option.id(), now);
        var id = UUID.randomUUID();
        var payment = payments.prepare(orderOf(request, option, id, Buyer.of(client), now));
        acceptances.add(new Acceptances.Acceptance(id, request.id(), option.id(), flushed(payment)), now);
        moveOn.moved(request, Turn.CLIENT, option.title());
        return payment.id();
    }

    private Order orderOf(CustomRequest request, QuoteOption option, UUID id, Buyer buyer, Instant now) {
        var page = "/account/bookings/requests/" + request.id();
        return new Order(
                DepositPurchase.PURPOSE,
                id,
                buyer,
                List.of(new Order.Line(
                        texts.depositLine(request.brief().shortTitle(), option.title()), 1, option.deposit())),
                now.plus(config.checkout()),
                page,
                page);
    }

    private UUID flushed(Payment payment) {
        requests.flush(); // the acceptance refers to the payment's row
        return payment.id();
    }

    private UUID waiting(CustomRequest request) {
        if (request.status() != RequestStatus.ORDERED) {
            throw REQUEST_MOVED_ON.asException();
        }
        return acceptances.newestOf(request.id()).orElseThrow().paymentId();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
