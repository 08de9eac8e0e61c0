package org.dossier.booking.payments;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.reactive.messaging.annotations.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.dossier.kit.events.CloudEvent;
import org.dossier.kit.events.Consumption;

/** Hears from the subscriber service what became of payments. */
@ApplicationScoped
class PaymentEvents {
    private final Consumption consumption;
    private final FollowPayment follow;
    private final String consumer;

    PaymentEvents(
            Consumption consumption,
            FollowPayment follow,
            @ConfigProperty(name = "mp.messaging.incoming.payment-changed.group.id") String consumer) {
        this.consumption = consumption;
        this.follow = follow;
        this.consumer = consumer;
    }

    @Incoming("payment-changed")
    @Blocking
    void receive(ConsumerRecord<String, String> received) {
        if (received.value() != null) {
            consumption.once(consumer, received.value(), this::apply);
        }
    }

    private void apply(CloudEvent event) {
        follow.follow(event.requireType(PaymentChanged.TYPE).dataAs(PaymentChanged.class), event.aggregateVersion());
    }
}
