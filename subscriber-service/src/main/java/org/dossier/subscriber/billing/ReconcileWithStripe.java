package org.dossier.subscriber.billing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import com.stripe.exception.StripeException;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import org.dossier.kit.jobs.Leases;

import static java.util.Objects.requireNonNull;

/**
 * Asks Stripe for what no webhook told: the events since the last time, checkouts whose end we did not hear of, and
 * live subscriptions that were not read for long (F19, A47). By events and by objects, as Stripe keeps events for 30
 * days only.
 */
@ApplicationScoped
class ReconcileWithStripe {
    private static final int BATCH = 500;
    private static final Duration CHECKOUT_IS_YOUNG = Duration.ofMinutes(2);

    private final StripeReader stripe;
    private final StripeEvents events;
    private final WhatWasMissed missed;
    private final Reconciliations reconciliations;
    private final ReadWaitingCustomers readers;
    private final Leases leases;
    private final Clock clock;

    ReconcileWithStripe(
            StripeReader stripe,
            StripeEvents events,
            WhatWasMissed missed,
            Reconciliations reconciliations,
            ReadWaitingCustomers readers,
            Leases leases,
            Clock clock) {
        this.stripe = stripe;
        this.events = events;
        this.missed = missed;
        this.reconciliations = reconciliations;
        this.readers = readers;
        this.leases = leases;
        this.clock = clock;
    }

    /** Looks often whether it is time, so that a moved clock is noticed soon. */
    @Scheduled(
            identity = "reconcile-with-stripe",
            every = "{dossier.billing.reconcile-look-every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        if (reconciliations.isDue(clock.instant()) && leases.take("reconcile-with-stripe", Duration.ofMinutes(5))) {
            reconcile();
        }
    }

    void reconcile() {
        var now = clock.instant();
        try {
            var upTo = takeMissedEvents();
            missed.requestReadings(now.minus(CHECKOUT_IS_YOUNG), now, BATCH);
            reconciliations.ran(now, upTo);
            readers.wake();
        } catch (StripeException e) {
            Log.warnf("Stripe cannot be reconciled with now [status=%s, code=%s]", e.getStatusCode(), e.getCode());
        }
    }

    private Instant takeMissedEvents() throws StripeException {
        var since = reconciliations.eventsUpTo();
        var upTo = since;
        var unheard = 0;
        for (var event : stripe.eventsSince(since.minus(Reconciliations.OVERLAP))) {
            if (events.isOfAnUnknownPayer(event)) {
                missed.requestReadingOf(stripe.payerOf(requireNonNull(event.paymentIntentId())));
            }
            unheard += events.store(event, StripeEvents.Source.RECONCILIATION) ? 1 : 0;
            upTo = event.createdAt().isAfter(upTo) ? event.createdAt() : upTo;
        }
        if (unheard > 0) {
            Log.warnf("Events were found that no webhook told; see that the endpoint is enabled [events=%s]", unheard);
        }
        return upTo;
    }
}
