package org.dossier.kit.events;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import org.dossier.kit.sql.Sql;
import org.dossier.kit.test.Eventually;
import org.dossier.kit.test.IssuerResource;
import org.dossier.kit.test.KafkaResource;
import org.dossier.kit.test.PostgresResource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** I07, I08, F08, F10: what is committed reaches Kafka once or more, what is rolled back never, in order. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@QuarkusTestResource(IssuerResource.class)
class OutboxTest {
    record Moved(String to) {}

    @Inject
    Outbox outbox;

    @Inject
    Inbox inbox;

    @Inject
    Consumption consumption;

    @Inject
    UnsentEvents unsent;

    @Inject
    Sql sql;

    @Inject
    MeterRegistry meters;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void committedEventsArriveInOrderAndRolledBackOnesNever() throws SQLException {
        var topic = "kit.moved.v1-" + UUID.randomUUID();
        var piece = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> outbox.add(new DomainEvent(topic, piece, 1, new Moved("e4"))));
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.add(new DomainEvent(topic, piece, 99, new Moved("nowhere")));
                    throw new IllegalStateException("rolled back");
                }));
        QuarkusTransaction.requiringNew().run(() -> {
            outbox.add(new DomainEvent(topic, piece, 2, new Moved("e5")));
            outbox.add(new DomainEvent(topic, piece, 3, new Moved("e6")));
        });

        var records = read(topic, 3);

        var events =
                records.stream().map(found -> CloudEvent.parse(found.value())).toList();
        assertEquals(
                List.of(1L, 2L, 3L),
                events.stream().map(CloudEvent::aggregateVersion).toList());
        assertEquals("e6", events.getLast().dataAs(Moved.class).to());
        assertEquals("/kit-under-test", events.getFirst().source());
        assertEquals(piece.toString(), records.getFirst().key());
        assertEquals(
                CloudEvent.CONTENT_TYPE,
                new String(
                        records.getFirst().headers().lastHeader("content-type").value(), StandardCharsets.UTF_8));
        Eventually.within(Duration.ofSeconds(10), "each is marked as sent", () -> unsent.count() == 0);
    }

    @Test
    void anEventOutsideATransactionIsRefused() {
        var event = new DomainEvent("kit.moved.v1", UUID.randomUUID(), 1, new Moved("e4"));
        assertThrows(RuntimeException.class, () -> outbox.add(event));
    }

    @Test
    void anEventCountsOncePerConsumer() {
        var event = UUID.randomUUID();
        assertTrue(QuarkusTransaction.requiringNew().call(() -> inbox.isNew("a", event)));
        assertFalse(QuarkusTransaction.requiringNew().call(() -> inbox.isNew("a", event)));
        assertTrue(QuarkusTransaction.requiringNew().call(() -> inbox.isNew("b", event)));
    }

    @Test
    void aFailingEffectIsUndoneAndTriedAgain() {
        var json = CloudEvent.of(
                        new DomainEvent("kit.moved.v1", UUID.randomUUID(), 1, new Moved("e4")),
                        "/x",
                        Instant.now(),
                        null)
                .toJson();
        var tries = new AtomicInteger();
        consumption.once("flaky", json, event -> {
            if (tries.incrementAndGet() < 3) {
                throw new IllegalStateException("not yet");
            }
        });
        consumption.once("flaky", json, event -> tries.incrementAndGet());
        assertEquals(3, tries.get());
    }

    @Test
    void anEventThatAlwaysFailsIsGivenUp() {
        var json = CloudEvent.of(
                        new DomainEvent("kit.moved.v1", UUID.randomUUID(), 1, new Moved("e4")),
                        "/x",
                        Instant.now(),
                        null)
                .toJson();
        assertThrows(
                IllegalStateException.class,
                () -> consumption.once("broken", json, event -> {
                    throw new IllegalStateException("never");
                }));
        assertEquals(
                1,
                meters.counter("dossier.events.put.aside", "consumer", "broken").count());
    }

    /** F11, F30: how late other services are is seen, and not only how many events wait. */
    @Test
    void theAgeOfTheOldestWaitingEventIsMeasured() {
        var row = UUID.randomUUID();
        update("""
                insert into lease (name, holder, held_until)
                values ('outbox-relay', gen_random_uuid(), now() + interval '1 minute')
                on conflict (name) do update set holder = excluded.holder, held_until = excluded.held_until
                """);
        update("""
                insert into outbox (id, topic, key, payload, created_at)
                values (?, 'kit.late.v1', 'k', '{}', now() - interval '1 hour')
                """, row);
        try {
            Eventually.within(Duration.ofSeconds(60), "an hour is seen", () -> {
                // A relay that was at work when its lease went may send it this once.
                update("update outbox set sent_at = null where id = ?", row);
                return oldestAge() >= 3600;
            });
        } finally {
            update("delete from outbox where id = ?", row);
            update("delete from lease where name = 'outbox-relay'");
        }
        Eventually.within(Duration.ofSeconds(60), "nothing waits", () -> oldestAge() == 0);
    }

    private double oldestAge() {
        return meters.get("dossier.outbox.oldest.age").gauge().value();
    }

    private void update(String statement, Object... values) {
        QuarkusTransaction.requiringNew().run(() -> sql.update(statement, values));
    }

    private List<ConsumerRecord<String, String>> read(String topic, int count) {
        var settings =
                Map.<String, Object>of("bootstrap.servers", kafka, "group.id", topic, "auto.offset.reset", "earliest");
        var records = new ArrayList<ConsumerRecord<String, String>>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (records.size() < count && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }
}
