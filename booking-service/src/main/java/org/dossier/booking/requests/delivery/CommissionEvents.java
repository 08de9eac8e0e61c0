package org.dossier.booking.requests.delivery;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.reactive.messaging.annotations.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.dossier.kit.events.CloudEvent;
import org.dossier.kit.events.Consumption;

/** Hears from the report service that a commissioned report can be read. */
@ApplicationScoped
class CommissionEvents {
    private final Consumption consumption;
    private final ReceiveReport receive;
    private final String consumer;

    CommissionEvents(
            Consumption consumption,
            ReceiveReport receive,
            @ConfigProperty(name = "mp.messaging.incoming.commission-delivered.group.id") String consumer) {
        this.consumption = consumption;
        this.receive = receive;
        this.consumer = consumer;
    }

    @Incoming("commission-delivered")
    @Blocking
    void receive(ConsumerRecord<String, String> received) {
        if (received.value() != null) {
            consumption.once(consumer, received.value(), this::apply);
        }
    }

    private void apply(CloudEvent event) {
        receive.receive(event.requireType(CommissionDelivered.TYPE).dataAs(CommissionDelivered.class));
    }
}
