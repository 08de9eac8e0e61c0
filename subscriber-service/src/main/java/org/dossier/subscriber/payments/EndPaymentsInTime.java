package org.dossier.subscriber.payments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.stripe.exception.StripeException;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import org.dossier.kit.jobs.Leases;

/** Ends the checkouts whose time is over: Stripe's own shortest is half an hour, and a seat is held for less. */
@ApplicationScoped
class EndPaymentsInTime {
    private static final int BATCH = 50;

    private final Payments payments;
    private final EndPayment endPayment;
    private final Leases leases;
    private final Clock clock;

    EndPaymentsInTime(Payments payments, EndPayment endPayment, Leases leases, Clock clock) {
        this.payments = payments;
        this.endPayment = endPayment;
        this.leases = leases;
        this.clock = clock;
    }

    @Scheduled(
            identity = "end-payments-in-time",
            every = "{dossier.payments.look-every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        if (leases.take("end-payments-in-time", Duration.ofMinutes(5))) {
            QuarkusTransaction.requiringNew()
                    .call(() -> payments.toEnd(now(), BATCH))
                    .forEach(this::end);
        }
    }

    private void end(UUID paymentId) {
        try {
            var payment = payments.view(paymentId).orElseThrow();
            if (endPayment.end(payment).isUndecided()) {
                later(paymentId);
            }
        } catch (StripeException | RuntimeException e) {
            Log.warnf(
                    "A payment cannot be ended yet [payment=%s, error=%s]",
                    paymentId, e.getClass().getSimpleName());
            later(paymentId);
        }
    }

    private void later(UUID paymentId) {
        QuarkusTransaction.requiringNew()
                .run(() -> payments.getForUpdate(paymentId).tryToEndAgain(now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
