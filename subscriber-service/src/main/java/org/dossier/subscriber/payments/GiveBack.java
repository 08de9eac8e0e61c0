package org.dossier.subscriber.payments;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import com.stripe.exception.StripeException;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import org.dossier.kit.jobs.Leases;

/** Gives back what was asked for, in time and again until it is done; what cannot be given back is left to a person. */
@ApplicationScoped
class GiveBack {
    private static final int BATCH = 20;

    private final RefundAttempts attempts;
    private final MakeRefund makeRefund;
    private final Leases leases;

    GiveBack(RefundAttempts attempts, MakeRefund makeRefund, Leases leases) {
        this.attempts = attempts;
        this.makeRefund = makeRefund;
        this.leases = leases;
    }

    @Scheduled(
            identity = "give-back",
            every = "{dossier.payments.look-every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        if (isOurs()) {
            attempts.due(BATCH).stream()
                    .takeWhile(refund -> isOurs())
                    .flatMap(refund -> attempts.begin(refund).stream())
                    .forEach(this::giveBack);
        }
    }

    /** Prolonged for each refund, as a slow Stripe makes a batch last longer than any lease. */
    private boolean isOurs() {
        return leases.take("give-back", Duration.ofMinutes(5));
    }

    private void giveBack(MakeRefund.Due due) {
        try {
            makeRefund.of(due);
            attempts.asked(due);
        } catch (RefundRefused e) {
            attempts.refused(due, e.getMessage());
        } catch (StripeException | RuntimeException e) {
            Log.warnf(
                    "A refund cannot be made yet [refund=%s, attempt=%s, error=%s]",
                    due.refundId(), due.attempt(), e.getClass().getSimpleName());
            attempts.failed(due, e.getClass().getSimpleName());
        }
    }
}
