package org.dossier.booking.consultations.calls;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.dossier.booking.payments.Payment;
import org.dossier.booking.payments.Payments;

/** Leads the client of a held call to its payment page. */
@ApplicationScoped
public class PayCall {
    private final Calls calls;
    private final Payments payments;

    PayCall(Calls calls, Payments payments) {
        this.calls = calls;
        this.payments = payments;
    }

    /**
     * Where to pay; empty if nothing is to be paid any more: it was paid, given up, or its time ran out. Asks another
     * service, so no transaction may be open.
     */
    public Optional<URI> open(UUID callId) {
        if (!calls.getForStaff(callId).status().isWaiting()) {
            return Optional.empty();
        }
        var page = payments.findNewestOf(callId).map(Payment::id).flatMap(payments::open);
        if (page.isPresent() && !begin(callId)) {
            close(callId);
            return Optional.empty();
        }
        return page;
    }

    /** The client gave the call up. */
    public void close(UUID callId) {
        payments.findNewestOf(callId).map(Payment::id).ifPresent(payments::close);
    }

    /** Whether it still waits: it may have been given up while its page was opened. */
    private boolean begin(UUID callId) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var call = calls.getForUpdate(callId);
            call.payingBegan();
            return call.status().isWaiting();
        });
    }
}
