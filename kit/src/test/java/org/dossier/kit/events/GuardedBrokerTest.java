package org.dossier.kit.events;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;

import org.dossier.kit.test.GuardedKafkaResource;
import org.dossier.kit.test.IssuerResource;
import org.dossier.kit.test.PostgresResource;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** R57: events leave and topics are made through the account that the settings of Kafka's client name. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(GuardedKafkaResource.class)
@WithTestResource(IssuerResource.class)
class GuardedBrokerTest {

    @Inject
    EventProducer producer;

    @Inject
    KafkaSettings kafka;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> client;

    @Test
    void anEventOfOnesOwnLeaves() throws Exception {
        producer.send(event("report.moved.v1")).get();
    }

    @Test
    void anEventInAnothersNameDoesNot() {
        var send = producer.send(event("subscriber.moved.v1"));
        var refused = assertThrows(ExecutionException.class, send::get);
        assertInstanceOf(TopicAuthorizationException.class, refused.getCause());
    }

    @Test
    void aTopicOfOnesOwnIsMadeCompacted() throws Exception {
        var topic = "report.settled.v1-" + UUID.randomUUID();
        var config = new SmallRyeConfigBuilder()
                .withMapping(EventsConfig.class)
                .withDefaultValue("dossier.events.compacted", topic)
                .build()
                .getConfigMapping(EventsConfig.class);
        new Topics(config, kafka).make();
        new Topics(config, kafka).make();
        try (var admin = Admin.create(client)) {
            Compaction.await(admin, topic);
        }
    }

    private static UnsentEvents.Row event(String topic) {
        var moved = new DomainEvent(topic, UUID.randomUUID(), 1, Map.of("to", "e4"));
        return new UnsentEvents.Row(
                1,
                topic,
                moved.aggregateId().toString(),
                CloudEvent.of(moved, "/kit", Instant.now(), null).toJson(),
                null);
    }
}
