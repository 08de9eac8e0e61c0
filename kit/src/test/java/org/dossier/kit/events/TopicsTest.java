package org.dossier.kit.events;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.dossier.kit.test.IssuerResource;
import org.dossier.kit.test.KafkaResource;
import org.dossier.kit.test.PostgresResource;

import static org.junit.jupiter.api.Assertions.assertThrows;

/** I08, I15: a topic from which a projection is rebuilt keeps the newest event of each aggregate for ever. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@QuarkusTestResource(IssuerResource.class)
class TopicsTest {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private final String topic = "kit.settled.v1-" + UUID.randomUUID();
    private Admin admin;

    @BeforeEach
    void connect() {
        admin = Admin.create(Map.of("bootstrap.servers", kafka));
    }

    @AfterEach
    void close() {
        admin.close();
    }

    @Test
    void aMissingTopicIsMadeCompacted() throws Exception {
        topics(topic).make();
        Compaction.await(admin, topic);
    }

    /** As a consumer's first question makes it, with the broker's defaults. */
    @Test
    void aTopicThatExistsIsCompactedFromNowOn() throws Exception {
        exists(topic, "delete");
        topics(topic).make();
        Compaction.await(admin, topic);
    }

    @Test
    void aTopicThatIsCompactedAndDeletedByAgeIsCompactedOnly() throws Exception {
        exists(topic, "compact,delete");
        topics(topic).make();
        Compaction.await(admin, topic);
    }

    /** Kafka refuses names that differ in nothing but dot and underscore. */
    @Test
    void oneThatExistsDoesNotHideThatAnotherCannotBeMade() throws Exception {
        exists(topic, "compact");
        exists("taken.name-" + topic, "compact");
        var both = topics(topic, "taken_name-" + topic);
        assertThrows(IllegalStateException.class, both::make);
        assertThrows(IllegalStateException.class, both::make, "it is tried again, and said again");
    }

    private Topics topics(String... compacted) {
        var config = new SmallRyeConfigBuilder()
                .withMapping(EventsConfig.class)
                .withDefaultValue("dossier.events.compacted", String.join(",", compacted))
                .build();
        return new Topics(
                config.getConfigMapping(EventsConfig.class), new KafkaSettings(Map.of("bootstrap.servers", kafka)));
    }

    private void exists(String name, String policy) throws ExecutionException, InterruptedException {
        var made = new NewTopic(name, Optional.empty(), Optional.empty()).configs(Map.of("cleanup.policy", policy));
        admin.createTopics(List.of(made)).all().get();
    }
}
