package org.dossier.subscriber.payments;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.dossier.kit.events.CloudEvent;
import org.dossier.kit.events.Consumption;
import org.dossier.kit.events.MalformedEvent;

/** Hears from the booking service what money must go back. */
@ApplicationScoped
class RefundEvents {
    private static final String CONSUMER = "subscriber-service.refunds";

    private final Consumption consumption;
    private final RequestRefund requestRefund;

    RefundEvents(Consumption consumption, RequestRefund requestRefund) {
        this.consumption = consumption;
        this.requestRefund = requestRefund;
    }

    @Incoming("refund-requested")
    @Blocking
    void receive(ConsumerRecord<String, String> received) {
        if (received.value() == null) {
            throw new MalformedEvent("A refund is asked for without saying which.");
        }
        consumption.once(CONSUMER, received.value(), this::apply);
    }

    private void apply(CloudEvent event) {
        var asked = event.requireType(RefundRequested.TYPE).dataAs(RefundRequested.class);
        if (asked.refundId() == null
                || asked.paymentId() == null
                || asked.currency() == null
                || asked.reason() == null) {
            throw new MalformedEvent("The event " + event.id() + " does not say what to give back.");
        }
        requestRefund.keep(asked);
    }
}
