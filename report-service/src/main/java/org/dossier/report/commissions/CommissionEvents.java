package org.dossier.report.commissions;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.reactive.messaging.annotations.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.dossier.kit.events.CloudEvent;
import org.dossier.kit.events.Consumption;

/** Hears from the booking service what clients have commissioned. */
@ApplicationScoped
class CommissionEvents {
    private final Consumption consumption;
    private final Commissions commissions;
    private final String consumer;

    CommissionEvents(
            Consumption consumption,
            Commissions commissions,
            @ConfigProperty(name = "mp.messaging.incoming.request-accepted.group.id") String consumer) {
        this.consumption = consumption;
        this.commissions = commissions;
        this.consumer = consumer;
    }

    @Incoming("request-accepted")
    @Blocking
    void receive(ConsumerRecord<String, String> received) {
        if (received.value() != null) {
            consumption.once(consumer, received.value(), this::apply);
        }
    }

    private void apply(CloudEvent event) {
        var change = event.requireType(RequestAccepted.TYPE).dataAs(RequestAccepted.class);
        commissions.apply(change, event.aggregateVersion());
    }
}
