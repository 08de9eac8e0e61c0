package org.dossier.subscriber.billing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

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

    private final DataSource dataSource;
    private final CustomerQueue customers;
    private final Clock clock;

    StripeEvents(DataSource dataSource, CustomerQueue customers, Clock clock) {
        this.dataSource = dataSource;
        this.customers = customers;
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
        }
        return true;
    }

    private boolean insert(StripeEvent event, Source source) {
        try (var connection = dataSource.getConnection()) {
            return insert(connection, event, source);
        } catch (SQLException e) {
            throw new IllegalStateException("Event " + event.id() + " cannot be kept.", e);
        }
    }

    private boolean insert(Connection connection, StripeEvent event, Source source) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, event.id());
            insert.setString(2, event.type());
            insert.setString(3, event.customerId());
            insert.setString(4, event.objectId());
            insert.setString(5, source.name());
            insert.setObject(6, event.createdAt().atOffset(ZoneOffset.UTC));
            insert.setObject(7, clock.instant().atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        }
    }
}
