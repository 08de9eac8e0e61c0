package org.dossier.booking.payments;

import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Has something paid for in two steps: {@link #prepare} in the transaction that holds the place, {@link #open} after its
 * commit, as often as needed.
 */
@ApplicationScoped
public class Payments {
    private final PaymentRows rows;
    private final OpenedPayments opened;
    private final ObjectMapper json;
    private final Clock clock;

    Payments(PaymentRows rows, OpenedPayments opened, ObjectMapper json, Clock clock) {
        this.rows = rows;
        this.opened = opened;
        this.json = json;
        this.clock = clock;
    }

    /** Writes down what is to be paid, beside what holds the place. */
    @Transactional(TxType.MANDATORY)
    public Payment prepare(Order order) {
        var payment = new Payment(order, write(order.lines()), clock.instant().truncatedTo(ChronoUnit.MICROS));
        rows.persist(payment);
        return payment;
    }

    /**
     * Opens the payment page, or finds the one that is open. Asks another service, so no transaction may be open.
     *
     * @return where the buyer pays; empty if the payment is decided already
     * @throws org.dossier.kit.problem.ProblemException if subscriber-service or Stripe cannot be reached; asking again
     *     is safe
     */
    @Transactional(TxType.NEVER)
    public Optional<URI> open(UUID paymentId) {
        var payment = QuarkusTransaction.requiringNew().call(() -> rows.findById(paymentId));
        return switch (payment.status()) {
            case OPEN -> payment.page();
            case PREPARED -> Optional.of(openNow(payment));
            case PAID, FAILED, EXPIRED -> Optional.empty();
        };
    }

    /**
     * Closes the payment page before its time, as the buyer gave up. A payment that arrived meanwhile is told by its
     * event as ever. Failures do not matter: the page closes by itself when the place is no longer held.
     */
    @Transactional(TxType.NEVER)
    public void close(UUID paymentId) {
        opened.close(paymentId);
    }

    /** The newest payment of what was bought. */
    @Transactional
    public Optional<Payment> findNewestOf(UUID reference) {
        return rows.newestOf(reference);
    }

    /** One payment. */
    @Transactional
    public Optional<Payment> find(UUID paymentId) {
        return rows.findByIdOptional(paymentId);
    }

    private URI openNow(Payment payment) {
        var url = opened.open(payment, read(payment.lines()));
        QuarkusTransaction.requiringNew()
                .run(() -> rows.findForUpdate(payment.id()).orElseThrow().opened(url.toString()));
        return url;
    }

    private String write(List<Order.Line> lines) {
        try {
            return json.writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The lines of an order cannot be written.", e);
        }
    }

    private List<Order.Line> read(String lines) {
        try {
            return List.of(json.readValue(lines, Order.Line[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The lines of an order cannot be read.", e);
        }
    }
}
