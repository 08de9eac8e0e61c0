package org.dossier.subscriber.billing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.logging.Log;

/**
 * Disputes as part of each reading of a customer. What they take from access, the invoices and payments say that they
 * are about (I02).
 */
@ApplicationScoped
class DisputesPart implements ReadingPart {
    private final Disputes disputes;
    private final Invoices invoices;
    private final Moments moments;
    private final Clock clock;

    DisputesPart(Disputes disputes, Invoices invoices, Moments moments, Clock clock) {
        this.disputes = disputes;
        this.invoices = invoices;
        this.moments = moments;
        this.clock = clock;
    }

    @Override
    public Begun begin(UUID accountId) {
        return charges -> () -> charges.disputes().forEach(dispute -> write(accountId, dispute));
    }

    @Override
    public List<UUID> accountsToReadAgain(Instant now, int limit) {
        return disputes.accountsWithOpen(limit);
    }

    @Override
    public Optional<UUID> accountOf(String paymentIntentId) {
        return invoices.accountOf(paymentIntentId);
    }

    private void write(UUID accountId, DisputeState dispute) {
        disputes.mirror(accountId, dispute, clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (moments.tell("DISPUTE_OPENED", dispute.id(), accountId, dispute)
                && dispute.status().isOpen()) {
            Log.errorf(
                    "A payment is disputed; answer it at Stripe in time [dispute=%s, payment=%s, account=%s]",
                    dispute.id(), dispute.paymentIntentId(), accountId);
        }
        switch (dispute.status()) {
            case LOST -> lost(accountId, dispute);
            case WON -> moments.tell("DISPUTE_WON", dispute.id(), accountId, dispute);
            case NEEDS_RESPONSE, UNDER_REVIEW, CLOSED -> {}
        }
    }

    private void lost(UUID accountId, DisputeState dispute) {
        if (moments.tell("DISPUTE_LOST", dispute.id(), accountId, dispute)) {
            Log.errorf(
                    "A dispute was lost; access ends, end the subscription too if it goes on [dispute=%s, account=%s]",
                    dispute.id(), accountId);
        }
    }
}
