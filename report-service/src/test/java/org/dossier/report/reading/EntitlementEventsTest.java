package org.dossier.report.reading;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.dossier.kit.events.CloudEvent;
import org.dossier.kit.sql.Sql;
import org.dossier.report.Newsroom;

import static io.restassured.RestAssured.given;
import static org.dossier.kit.test.Person.BEN;
import static org.dossier.report.ReportBuilder.aReport;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the subscriber service tells over Kafka is true at the paywall within five seconds. */
@QuarkusTest
@DisplayName("Entitlement events (R06, I08, I10, A44, A45, F09, F10, F15)")
class EntitlementEventsTest {
    private static final String TOPIC = "subscriber.entitlement-changed.v1";
    private static final Duration AT_ONCE = Duration.ofSeconds(5);
    private static final Duration IN_THE_END = Duration.ofSeconds(30);

    @Inject
    Newsroom newsroom;

    @Inject
    Sql sql;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private final UUID account = UUID.randomUUID();
    private KafkaProducer<String, String> producer;

    @BeforeEach
    void publish() {
        newsroom.clear();
        newsroom.publish(aReport("paid").forSubscribers());
        producer =
                new KafkaProducer<>(Map.of("bootstrap.servers", kafka), new StringSerializer(), new StringSerializer());
        // The first event of a topic also waits until the topic is noticed.
        var first = UUID.randomUUID();
        send(event(first, 1, "[]", null));
        untilCounted(first);
        assertEquals("plan-needed", reason());
    }

    @AfterEach
    void close() {
        producer.close();
    }

    @Test
    void aPlanOpensAndItsEndCloses() {
        tell(2, "[\"*\"]", "2099-01-01T00:00:00Z");
        eventually("entitled", AT_ONCE);
        tell(3, "[]", "2026-05-01T09:59:59Z");
        eventually("lapsed", AT_ONCE);
    }

    @Test
    void anOlderEventComesTooLate() {
        tell(7, "[\"*\"]", null);
        eventually("entitled", AT_ONCE);
        for (var version : new int[] {6, 7}) {
            var late = UUID.randomUUID();
            send(event(late, version, "[]", null));
            untilCounted(late);
            assertEquals("entitled", reason());
        }
    }

    @Test
    void theSameEventTwiceCountsOnce() {
        var id = UUID.randomUUID();
        send(event(id, 4, "[\"*\"]", null));
        eventually("entitled", AT_ONCE);
        send(event(id, 5, "[]", null));
        // Of the same account, hence of the same partition: when it is counted, the one before it was looked at.
        var behind = UUID.randomUUID();
        send(event(behind, 3, "[]", null));
        untilCounted(behind);
        assertEquals("entitled", reason());
    }

    @Test
    void whatCannotBeUnderstoodStopsNothing() {
        send("{\"nonsense\":");
        send(event(UUID.randomUUID(), 8, "null", null));
        tell(9, "[\"arctic\"]", "2020-01-01T00:00:00Z");
        eventually("lapsed", IN_THE_END);
    }

    /** A right is given by its own event alone, whatever lies on the topic and however well it fits. */
    @Test
    void anEventOfAnotherTypeOpensNothing() {
        var rights = event(UUID.randomUUID(), 8, "[\"*\"]", null);
        send(rights.replace("\"type\":\"" + TOPIC, "\"type\":\"subscriber.entitlement-proposed.v1"));
        var behind = UUID.randomUUID();
        send(event(behind, 2, "[]", "2020-01-01T00:00:00Z"));
        untilCounted(behind);
        assertEquals("lapsed", reason());
    }

    @Test
    void aRemovedAccountIsForgotten() {
        tell(2, "[\"*\"]", null);
        eventually("entitled", AT_ONCE);
        send(null);
        eventually("plan-needed", AT_ONCE);
    }

    /** The inbox row is of the effect's transaction: once it is there, the event has done what it does. */
    private void untilCounted(UUID event) {
        var deadline = Instant.now().plus(IN_THE_END);
        while (sql.first("select 1 from inbox where event_id = ?", row -> true, event)
                .isEmpty()) {
            assertTrue(Instant.now().isBefore(deadline), () -> event + " was not counted");
            Thread.onSpinWait();
        }
    }

    private void tell(long version, String coverage, @Nullable String until) {
        send(event(UUID.randomUUID(), version, coverage, until));
    }

    /** With the header that the outbox sends. */
    private void send(@Nullable String value) {
        var message = new ProducerRecord<>(TOPIC, account.toString(), value);
        message.headers().add("content-type", CloudEvent.CONTENT_TYPE.getBytes(StandardCharsets.UTF_8));
        try {
            producer.send(message).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private String event(UUID id, long version, String coverage, @Nullable String until) {
        return """
                {"specversion":"1.0","id":"%s","source":"/subscriber-service","type":"%s","subject":"%s",
                 "time":"2026-05-01T10:00:00Z","datacontenttype":"application/json","aggregateversion":%d,
                 "data":{"accountId":"%s","subject":"%s","coverage":%s,"until":%s,"cause":"SUBSCRIPTION",
                         "plan":"complete-monthly"}}
                """.formatted(
                        id,
                        TOPIC,
                        account,
                        version,
                        account,
                        BEN.subject(),
                        coverage,
                        until == null ? "null" : "\"" + until + "\"");
    }

    private static void eventually(String reason, Duration patience) {
        var deadline = Instant.now().plus(patience);
        while (!reason().equals(reason) && Instant.now().isBefore(deadline)) {
            Thread.onSpinWait();
        }
        assertEquals(reason, reason());
    }

    private static String reason() {
        return given().header("Authorization", BEN.bearer())
                .get("/api/reports/paid")
                .path("reading.reason");
    }
}
