package org.dossier.subscriber.billing;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.dossier.subscriber.accounts.Accounts;

/**
 * Writes what was read of a customer, in one transaction: mirror, access, moments, and the end of the reading. What is
 * written depends on nothing but the reading, so the order of events and their number do not matter (F20, A44, A45).
 */
@ApplicationScoped
class WriteReading {
    private final Accounts accounts;
    private final CustomerQueue queue;
    private final SubscriptionMirror subscriptions;
    private final Invoices invoices;
    private final Checkouts checkouts;
    private final TellMoments tellMoments;
    private final Event<SubscriptionsRead> read;
    private final Clock clock;

    WriteReading(
            Accounts accounts,
            CustomerQueue queue,
            SubscriptionMirror subscriptions,
            Invoices invoices,
            Checkouts checkouts,
            TellMoments tellMoments,
            Event<SubscriptionsRead> read,
            Clock clock) {
        this.accounts = accounts;
        this.queue = queue;
        this.subscriptions = subscriptions;
        this.invoices = invoices;
        this.checkouts = checkouts;
        this.tellMoments = tellMoments;
        this.read = read;
        this.clock = clock;
    }

    /** @return false if this reading took too long and another one may have been written since */
    @Transactional
    boolean write(CustomerQueue.Lease lease, CustomerReading reading) {
        accounts.getForUpdate(lease.accountId());
        if (!queue.finish(lease)) {
            return false;
        }
        write(lease.accountId(), reading);
        return true;
    }

    private void write(UUID accountId, CustomerReading reading) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var changes = subscriptions.write(accountId, reading);
        var bills = reading.invoices().stream()
                .map(invoice -> invoices.mirror(accountId, invoice, now))
                .toList();
        for (var state : reading.checkouts()) {
            checkouts.findBySession(state.id()).ifPresent(checkout -> checkout.mirror(state, now));
        }
        reading.others().forEach(ReadingPart.Found::write);
        read.fire(new SubscriptionsRead(accountId));
        tellMoments.of(accountId, changes, bills);
    }
}
