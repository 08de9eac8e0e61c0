package org.dossier.subscriber.billing;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.arc.All;

/** Finds the accounts about which Stripe may know more than we do. */
@ApplicationScoped
class WhatWasMissed {
    private final Checkouts checkouts;
    private final Subscriptions subscriptions;
    private final CustomerQueue queue;
    private final List<ReadingPart> parts;
    private final BillingConfig config;

    WhatWasMissed(
            Checkouts checkouts,
            Subscriptions subscriptions,
            CustomerQueue queue,
            @All List<ReadingPart> parts,
            BillingConfig config) {
        this.checkouts = checkouts;
        this.subscriptions = subscriptions;
        this.queue = queue;
        this.parts = parts;
        this.config = config;
    }

    /** @param customerId who made a payment that is not known here; one of somebody else's is none of ours */
    void requestReadingOf(Optional<String> customerId) {
        customerId.ifPresent(queue::request);
    }

    @Transactional
    void requestReadings(Instant checkoutsBefore, Instant now, int limit) {
        var accounts = new LinkedHashSet<>(checkouts.accountsWithUndecided(checkoutsBefore, limit));
        accounts.addAll(subscriptions.accountsToReadAgain(now, now.minus(config.readAgainAfter()), limit));
        parts.forEach(part -> accounts.addAll(part.accountsToReadAgain(now, limit)));
        accounts.forEach(queue::requestFor);
    }
}
