package org.dossier.subscriber.billing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.stripe.exception.StripeException;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jspecify.annotations.Nullable;

import org.dossier.kit.audit.AuditEntry;
import org.dossier.kit.audit.AuditTrail;
import org.dossier.kit.jobs.Leases;
import org.dossier.kit.money.Money;

/** Cancels and refunds what was paid twice (I01, I03). What cannot be refunded is left to a person, loudly. */
@ApplicationScoped
class ReturnDuplicatePayments {
    private static final int BATCH = 20;

    private final DuplicatePayments duplicates;
    private final RefundsAtStripe stripe;
    private final CustomerQueue queue;
    private final AuditTrail trail;
    private final Leases leases;
    private final Clock clock;

    ReturnDuplicatePayments(
            DuplicatePayments duplicates,
            RefundsAtStripe stripe,
            CustomerQueue queue,
            AuditTrail trail,
            Leases leases,
            Clock clock) {
        this.duplicates = duplicates;
        this.stripe = stripe;
        this.queue = queue;
        this.trail = trail;
        this.leases = leases;
        this.clock = clock;
    }

    @Scheduled(
            identity = "return-duplicate-payments",
            every = "{dossier.billing.reconcile-look-every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        if (leases.take("return-duplicate-payments", Duration.ofMinutes(5))) {
            returnAll();
        }
    }

    void returnAll() {
        QuarkusTransaction.requiringNew()
                .call(() -> duplicates.due(now(), BATCH))
                .forEach(this::giveBack);
    }

    private void giveBack(String subscriptionId) {
        try {
            var refund = stripe.cancelAndRefund(subscriptionId);
            QuarkusTransaction.requiringNew().run(() -> settle(subscriptionId, refund));
        } catch (StripeException | RuntimeException e) {
            Log.warnf(
                    "A duplicate payment cannot be returned yet [subscription=%s, error=%s]",
                    subscriptionId, e.getClass().getSimpleName());
            QuarkusTransaction.requiringNew()
                    .run(() -> postpone(subscriptionId, e.getClass().getSimpleName()));
        }
    }

    private void settle(String subscriptionId, @Nullable Money refund) {
        var duplicate = duplicates.findById(subscriptionId);
        duplicate.returned(refund, now());
        trail.record(new AuditEntry(
                "system",
                "Dossier",
                "duplicate-payment-returned",
                "account",
                duplicate.accountId().toString(),
                "paid beside " + duplicate.keptSubscriptionId(),
                Map.of(
                        "subscription",
                        subscriptionId,
                        "refund",
                        refund == null ? "none" : refund.minor() + " " + refund.currency())));
        queue.requestFor(duplicate.accountId());
    }

    private void postpone(String subscriptionId, String why) {
        var duplicate = duplicates.findById(subscriptionId);
        duplicate.failed(why, now());
        if (duplicate.state() == DuplicatePayment.State.FLAGGED) {
            Log.errorf(
                    "A duplicate payment could not be returned; refund it by hand at Stripe [subscription=%s, account=%s]",
                    subscriptionId, duplicate.accountId());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
