package org.dossier.kit.events;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;

import org.dossier.kit.jobs.Leases;

/**
 * Brings outbox rows to Kafka, in the order they were recorded, marking each after Kafka's acknowledgement; a crash
 * between the two sends it again, which the inbox absorbs (F09). One replica relays at a time, so that an aggregate's
 * events keep their order and a compacted topic ends with the newest.
 */
@Startup
@Singleton
class OutboxRelay {
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final UnsentEvents unsent;
    private final Leases leases;
    private final EventsConfig config;
    private final EventProducer producer;
    private final Topics topics;
    private final TransactionSynchronizationRegistry transactions;
    private final ExecutorService runner = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("outbox-relay").daemon().factory());
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile long backlog;
    private volatile Optional<Instant> oldest = Optional.empty();

    OutboxRelay(
            UnsentEvents unsent,
            Leases leases,
            EventsConfig config,
            EventProducer producer,
            Topics topics,
            TransactionSynchronizationRegistry transactions,
            MeterRegistry meters) {
        this.unsent = unsent;
        this.leases = leases;
        this.config = config;
        this.producer = producer;
        this.topics = topics;
        this.transactions = transactions;
        Gauge.builder("dossier.outbox.unsent", () -> backlog)
                .description("Events recorded and not yet acknowledged by Kafka")
                .register(meters);
        Gauge.builder("dossier.outbox.oldest.age", this::oldestAge)
                .description("How long the oldest event has waited for Kafka's acknowledgement")
                .baseUnit("seconds")
                .register(meters);
    }

    /** By the machine's clock, as the database's wrote it; grows also while the relay hangs. */
    private double oldestAge() {
        return oldest.map(at -> Duration.between(at, Instant.now()).toMillis() / 1000.0)
                .filter(age -> age > 0)
                .orElse(0.0);
    }

    /** Relays as soon as the running transaction has committed, rather than at the next tick. */
    void runAfterCommit() {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing to do before the commit.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    run();
                }
            }
        });
    }

    @Scheduled(every = "1s", delayed = "1s", identity = "outbox-relay")
    void run() {
        if (asked.compareAndSet(false, true)) {
            runner.execute(this::drain);
        }
    }

    @Scheduled(every = "1h", delayed = "5m", identity = "outbox-forget")
    void forget() {
        unsent.forget(config.keepSent(), config.keepReceived());
    }

    private void drain() {
        asked.set(false);
        try {
            while (leases.take("outbox-relay", LEASE) && sendBatch() == config.batch()) {
                // One full batch may mean that more wait.
            }
            backlog = unsent.count();
            oldest = unsent.oldestAt();
        } catch (RuntimeException e) {
            Log.warnf("Events wait in the outbox and are tried again in a second [cause=%s]", rootOf(e));
        }
    }

    private int sendBatch() {
        var rows = unsent.oldest(config.batch());
        if (!rows.isEmpty()) {
            topics.make();
        }
        var acknowledged = acknowledged(rows);
        if (!acknowledged.isEmpty()) {
            unsent.markSent(acknowledged);
        }
        return acknowledged.size();
    }

    private List<Long> acknowledged(List<UnsentEvents.Row> rows) {
        List<Future<?>> sends = rows.stream().<Future<?>>map(producer::send).toList();
        var acknowledged = new ArrayList<Long>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            if (!isAcknowledged(sends.get(i))) {
                break; // What follows waits too, so that an aggregate's order holds.
            }
            acknowledged.add(rows.get(i).position());
        }
        return acknowledged;
    }

    private boolean isAcknowledged(Future<?> send) {
        try {
            send.get(config.deliveryTimeout().toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            Log.warnf("Kafka did not acknowledge an event; it is tried again [cause=%s]", rootOf(e));
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String rootOf(Throwable e) {
        var root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        runner.shutdown();
        runner.awaitTermination(config.deliveryTimeout().toMillis(), TimeUnit.MILLISECONDS);
    }
}
