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
import org.jspecify.annotations.Nullable;

import org.dossier.kit.jobs.Leases;

/** Gives back what was asked for, in time and again until it is done; what cannot be given back is left to a person. */
@ApplicationScoped
class GiveBack {
    private static final int BATCH = 20;

    private final Payments payments;
    private final PaymentRefunds refunds;
    private final MakeRefund makeRefund;
    private final TellPayment tell;
    private final Leases leases;
    private final Clock clock;

    GiveBack(
            Payments payments,
            PaymentRefunds refunds,
            MakeRefund makeRefund,
            TellPayment tell,
            Leases leases,
            Clock clock) {
        this.payments = payments;
        this.refunds = refunds;
        this.makeRefund = makeRefund;
        this.tell = tell;
        this.leases = leases;
        this.clock = clock;
    }

    @Scheduled(
            identity = "give-back",
            every = "{dossier.payments.look-every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        if (leases.take("give-back", Duration.ofMinutes(5))) {
            QuarkusTransaction.requiringNew()
                    .call(() -> refunds.due(now(), BATCH))
                    .forEach(this::giveBack);
        }
    }

    private void giveBack(UUID refundId) {
        try {
            makeRefund.of(QuarkusTransaction.requiringNew().call(() -> due(refundId)));
            later(refundId, null);
        } catch (StripeException | RuntimeException e) {
            Log.warnf(
                    "A refund cannot be made yet [refund=%s, error=%s]",
                    refundId, e.getClass().getSimpleName());
            later(refundId, e.getClass().getSimpleName());
        }
    }

    private MakeRefund.Due due(UUID refundId) {
        var refund = refunds.findById(refundId);
        var payment = payments.findById(refund.paymentId()).view();
        return new MakeRefund.Due(refundId, refund.amountMinor(), payment);
    }

    private void later(UUID refundId, @Nullable String failure) {
        QuarkusTransaction.requiringNew().run(() -> {
            var payment = payments.getForUpdate(refunds.findById(refundId).paymentId());
            if (refunds.findById(refundId).tryAgain(failure, now())) {
                Log.errorf(
                        "A refund could not be made; give the money back by hand at Stripe [payment=%s, refund=%s]",
                        payment.id(), refundId);
                tell.changed(payment);
            }
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
