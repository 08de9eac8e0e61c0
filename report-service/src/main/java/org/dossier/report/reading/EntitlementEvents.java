package org.dossier.report.reading;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.reactive.messaging.annotations.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.dossier.kit.events.CloudEvent;
import org.dossier.kit.events.Consumption;

/**
 * Hears from the subscriber service who may read what.
 *
 * <p>To rebuild the projection, empty the table {@code entitlement} and start with a new consumer group: its name is
 * also the inbox's, so that every event of the compacted topic counts again (I15).
 */
@ApplicationScoped
class EntitlementEvents {
    private final Consumption consumption;
    private final Entitlements entitlements;
    private final String consumer;

    EntitlementEvents(
            Consumption consumption,
            Entitlements entitlements,
            @ConfigProperty(name = "mp.messaging.incoming.entitlement-changed.group.id") String consumer) {
        this.consumption = consumption;
        this.entitlements = entitlements;
        this.consumer = consumer;
    }

    @Incoming("entitlement-changed")
    @Blocking
    void receive(ConsumerRecord<String, String> received) {
        if (received.value() == null) {
            entitlements.forget(UUID.fromString(received.key()));
        } else {
            consumption.once(consumer, received.value(), this::apply);
        }
    }

    private void apply(CloudEvent event) {
        var change = event.requireType(EntitlementChanged.TYPE).dataAs(EntitlementChanged.class);
        entitlements.apply(change, event.aggregateVersion(), event.time());
    }
}
