package org.dossier.booking.payments;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.logging.Log;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import org.dossier.booking.BookingProblem;
import org.dossier.kit.problem.ProblemException;

/** Opens and closes payment pages at subscriber-service. */
@ApplicationScoped
class OpenedPayments {
    private final PaymentDesk desk;

    OpenedPayments(@RestClient PaymentDesk desk) {
        this.desk = desk;
    }

    /** May be repeated: the payment's id makes it one (F07). */
    URI open(Payment payment, List<Order.Line> lines) {
        try {
            var page = desk.open(payment.id(), request(payment, lines)).checkoutUrl();
            if (page == null) {
                throw BookingProblem.PAYMENT_CLOSED.asException();
            }
            return URI.create(page);
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            Log.warnf("A payment cannot be opened now [payment=%s, error=%s]", payment.id(), e.getMessage());
            throw BookingProblem.PAYMENT_NOT_REACHABLE.asException();
        }
    }

    void close(UUID paymentId) {
        try {
            desk.expire(paymentId);
        } catch (RuntimeException e) {
            Log.infof("A payment page closes by itself later [payment=%s, error=%s]", paymentId, e.getMessage());
        }
    }

    private static PaymentDesk.Request request(Payment payment, List<Order.Line> lines) {
        return new PaymentDesk.Request(
                payment.purpose(),
                payment.reference(),
                payment.buyer(),
                lines.stream()
                        .map(line -> new PaymentDesk.Line(
                                line.description(),
                                line.quantity(),
                                line.price().minor()))
                        .toList(),
                payment.amount().currency(),
                payment.expiresAt(),
                payment.returnTo(),
                payment.leaveTo());
    }
}
