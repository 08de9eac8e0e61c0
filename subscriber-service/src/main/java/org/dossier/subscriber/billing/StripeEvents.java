package org.dossier.subscriber.billing;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.arc.All;

import org.dossier.kit.sql.Sql;

/** Events that reached us, each once, and what they ask for: that their customer is read. */
@ApplicationScoped
class StripeEvents {
    enum Source {
        WEBHOOK,
        RECONCILIATION
    }

    private static final String INSERT = """
            insert into stripe_event (id, type, customer_id, object_id, source, created_at, received_at)
            values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
            """;

    private final Sql sql;
    private final CustomerQueue customers;
    private final List<ReadingPart> parts;
    private final Clock clock;

    StripeEvents(Sql sql, CustomerQueue customers, @All List<ReadingPart> parts, Clock clock) {
        this.sql = sql;
        this.customers = customers;
        this.parts = parts;
        this.clock = clock;
    }

    /**
     * Keeps the event and asks for its customer to be read, in one transaction.
     *
     * @return false if it was here before
     */
    @Transactional
    boolean store(StripeEvent event, Source source) {
        if (!insert(event, source)) {
            return false;
        }
        if (event.customerId() != null) {
            customers.request(event.customerId());
        } else if (event.paymentIntentId() != null) {
            requestPayerOf(event.paymentIntentId());
        }
        return true;
    }

    /** Whether it is about a payment of which nothing here tells who made it. */
    @Transactional
    boolean isOfAnUnknownPayer(StripeEvent event) {
        var payment = event.paymentIntentId();
        return event.customerId() == null
                && payment != null
                && parts.stream().allMatch(part -> part.accountOf(payment).isEmpty());
    }

    private void requestPayerOf(String paymentIntentId) {
        parts.stream().flatMap(part -> part.accountOf(paymentIntentId).stream()).forEach(customers::requestFor);
    }

    private boolean insert(StripeEvent event, Source source) {
        return sql.update(
                        INSERT,
                        event.id(),
                        event.type(),
                        event.customerId(),
                        event.objectId(),
                        source,
                        event.createdAt(),
                        clock.instant())
                == 1;
    }
}
