package org.dossier.booking.subscribers;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.reactive.messaging.annotations.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.dossier.kit.events.CloudEvent;
import org.dossier.kit.events.Consumption;

/** Hears from the subscriber service who subscribes. */
@ApplicationScoped
class SubscriberEvents {
    private final Consumption consumption;
    private final Subscribers subscribers;
    private final String consumer;

    SubscriberEvents(
            Consumption consumption,
            Subscribers subscribers,
            @ConfigProperty(name = "mp.messaging.incoming.entitlement-changed.group.id") String consumer) {
        this.consumption = consumption;
        this.subscribers = subscribers;
        this.consumer = consumer;
    }

    @Incoming("entitlement-changed")
    @Blocking
    void receive(ConsumerRecord<String, String> received) {
        if (received.value() == null) {
            subscribers.forget(UUID.fromString(received.key()));
        } else {
            consumption.once(consumer, received.value(), this::apply);
        }
    }

    private void apply(CloudEvent event) {
        var change = event.requireType(EntitlementChanged.TYPE).dataAs(EntitlementChanged.class);
        subscribers.apply(change, event.aggregateVersion(), event.time());
    }
}
