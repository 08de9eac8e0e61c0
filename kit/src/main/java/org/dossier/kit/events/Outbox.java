package org.dossier.kit.events;

import java.sql.SQLException;
import java.time.Clock;

import javax.sql.DataSource;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps events in the transaction that they tell of; {@link OutboxRelay} brings them to Kafka afterwards. */
@Singleton
public class Outbox {
    private static final String ADD =
            "insert into outbox (id, topic, key, payload, traceparent) values (?, ?, ?, ?, ?)";

    private final DataSource dataSource;
    private final Clock clock;
    private final String source;
    private final OutboxRelay relay;

    Outbox(
            DataSource dataSource,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String application,
            OutboxRelay relay) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.source = "/" + application;
        this.relay = relay;
    }

    /**
     * Records the event in the caller's transaction.
     *
     * @throws jakarta.transaction.TransactionalException without a transaction
     */
    @Transactional(TxType.MANDATORY)
    public void add(DomainEvent event) {
        var envelope = CloudEvent.of(event, source, clock.instant(), TraceContext.current());
        try (var connection = dataSource.getConnection();
                var add = connection.prepareStatement(ADD)) {
            add.setObject(1, envelope.id());
            add.setString(2, envelope.type());
            add.setString(3, envelope.subject());
            add.setString(4, envelope.toJson());
            add.setString(5, envelope.traceparent());
            add.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The event " + event.type() + " cannot be recorded.", e);
        }
        relay.runAfterCommit();
    }
}
