package org.dossier.kit.events;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Applies an event once: inbox row and effect in one transaction. While the database is away it waits, so that a
 * restart of PostgreSQL sends nothing to the dead-letter topic (F01); an event that fails otherwise is tried
 * {@value #TRIES} times and then thrown, so that the connector puts it aside and the others flow (F15).
 */
@Singleton
public class Consumption {
    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** SQL states: connection, transaction rollback, insufficient resources, operator intervention. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57");

    private final Inbox inbox;
    private final MeterRegistry meters;

    Consumption(Inbox inbox, MeterRegistry meters) {
        this.inbox = inbox;
        this.meters = meters;
    }

    /**
     * To be called from a blocking {@code @Incoming} method.
     *
     * @param consumer a stable name, unique within the service
     * @param json the Kafka record's value
     * @param effect runs in the transaction; must be undone by its rollback
     * @throws MalformedEvent for poison
     */
    public void once(String consumer, String json, Consumer<CloudEvent> effect) {
        var putAside =
                meters.counter("dossier.events.put.aside", "consumer", consumer); // there from 0 on, to see it grow
        try {
            apply(consumer, CloudEvent.parse(json), effect);
        } catch (RuntimeException e) {
            putAside.increment();
            throw e;
        }
    }

    private void apply(String consumer, CloudEvent event, Consumer<CloudEvent> effect) {
        for (int attempt = 1; ; attempt++) {
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    if (inbox.isNew(consumer, event.id())) {
                        effect.accept(event);
                    }
                });
                return;
            } catch (MalformedEvent e) {
                throw e;
            } catch (RuntimeException e) {
                boolean passing = isPassing(e);
                if (!passing && attempt >= TRIES) {
                    throw e;
                }
                Log.warnf(
                        "An event is tried again [event=%s, consumer=%s, databaseAway=%s]",
                        event.id(), consumer, passing);
                pause();
            }
        }
    }

    private static boolean isPassing(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && (sql.getSQLState() == null || isPassing(sql.getSQLState()))) {
                return true; // Agroal's "no connection within 2 s" has no state
            }
        }
        return false;
    }

    private static boolean isPassing(String state) {
        return state.length() >= 2 && PASSING.contains(state.substring(0, 2));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for the database.", e);
        }
    }
}
