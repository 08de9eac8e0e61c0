package org.dossier.report.reading;

import java.time.Duration;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.logging.Log;
import io.smallrye.reactive.messaging.annotations.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.dossier.kit.events.CloudEvent;

/**
 * Hears from the subscriber service who may read what.
 *
 * <p>An event that cannot be understood goes to the dead-letter topic. One that cannot be stored is tried until it can:
 * dropping it would leave a reader with rights that ended, or without those that were paid for.
 *
 * <p>To rebuild the projection, empty the table {@code entitlement} and start with a new consumer group: its name is
 * also the inbox's, so that every event of the compacted topic counts again.
 */
@ApplicationScoped
class EntitlementEvents {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Entitlements entitlements;
    private final String consumer;

    EntitlementEvents(
            Entitlements entitlements,
            @ConfigProperty(name = "mp.messaging.incoming.entitlement-changed.group.id") String consumer) {
        this.entitlements = entitlements;
        this.consumer = consumer;
    }

    @Incoming("entitlement-changed")
    @Blocking
    void receive(ConsumerRecord<String, String> received) throws InterruptedException {
        Runnable effect = effectOf(received);
        for (var pause = Duration.ofMillis(200); !succeeds(effect); pause = longer(pause)) {
            Thread.sleep(pause);
        }
    }

    private Runnable effectOf(ConsumerRecord<String, String> received) {
        if (received.value() == null) {
            var account = UUID.fromString(received.key());
            return () -> entitlements.forget(account);
        }
        var event = CloudEvent.parse(received.value());
        var change = complete(event.dataAs(EntitlementChanged.class));
        return () -> entitlements.apply(consumer, event, change);
    }

    /** A missing field must not turn into a right or crash the store: it is a malformed event. */
    private static EntitlementChanged complete(EntitlementChanged change) {
        if (change.accountId() == null
                || change.subject() == null
                || change.coverage() == null
                || change.cause() == null) {
            throw new IllegalArgumentException("An entitlement lacks its account, subject, coverage or cause.");
        }
        return change;
    }

    private static boolean succeeds(Runnable effect) {
        try {
            effect.run();
            return true;
        } catch (RuntimeException e) {
            Log.error("An entitlement cannot be stored; it is tried again", e);
            return false;
        }
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }
}
