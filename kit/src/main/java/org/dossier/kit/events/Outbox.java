package org.dossier.kit.events;

import java.time.Clock;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.dossier.kit.sql.Sql;

/** Keeps events in the transaction that they tell of; {@link OutboxRelay} brings them to Kafka afterwards. */
@Singleton
public class Outbox {
    private static final String ADD =
            "insert into outbox (id, topic, key, payload, traceparent) values (?, ?, ?, ?, ?)";

    private final Sql sql;
    private final Clock clock;
    private final String source;
    private final OutboxRelay relay;

    Outbox(
            Sql sql,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String application,
            OutboxRelay relay) {
        this.sql = sql;
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
        sql.update(ADD, envelope.id(), envelope.type(), envelope.subject(), envelope.toJson(), envelope.traceparent());
        relay.runAfterCommit();
    }
}
