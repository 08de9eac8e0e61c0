package org.dossier.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** R57: the broker knows who asks, and what they may do. */
class KafkaAccessTest {
    private static final String ENTITLEMENTS = "subscriber.entitlement-changed.v1";

    private static final int MANY = 100;

    @TempDir
    private static Path directory;

    private static KafkaBroker.Running broker;

    @BeforeAll
    static void start() throws Exception {
        broker = KafkaBroker.startGuarded(
                directory, LocalStackTest.freePort(), LocalStackTest.freePort(), KafkaAccessTest::passwordOf);
        writeAsSoonAsAllowed("subscriber-service", ENTITLEMENTS);
        writeAsSoonAsAllowed("booking-service", "booking.seat-reserved.v1");
    }

    @AfterAll
    static void stop() {
        broker.stop();
    }

    @Test
    void eachServiceReadsWhatItConsumesAndNothingElse() {
        assertThat(read("report-service", "report-service.entitlements", ENTITLEMENTS))
                .containsExactly("from subscriber-service");
        assertThat(read("booking-service", "booking-service.payments", ENTITLEMENTS))
                .containsExactly("from subscriber-service");
        for (var curious : List.of("report-service", "subscriber-service")) {
            assertThatThrownBy(() -> read(curious, curious + ".curious", "booking.seat-reserved.v1"))
                    .as(curious)
                    .isInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void noServiceWritesWhatBelongsToAnother() {
        for (var account : KafkaAccount.ALL) {
            for (var other : KafkaAccount.ALL) {
                if (!other.equals(account)) {
                    assertThatThrownBy(() -> write(account.name(), other.owner() + ".invented.v1"))
                            .as("%s as %s", account.name(), other.owner())
                            .cause()
                            .isInstanceOf(TopicAuthorizationException.class);
                }
            }
        }
        assertThatThrownBy(() -> write("report-service", ENTITLEMENTS))
                .as("a right to read is none to write")
                .cause()
                .isInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void deadLettersBelongToWhoPutThemAside() throws Exception {
        write("report-service", "report.dead-letters." + ENTITLEMENTS);
    }

    @Test
    void topicsAreMadeByTheirOwnerOnly() throws Exception {
        make("subscriber-service", "subscriber.payment-settled.v1");
        assertThatThrownBy(() -> make("booking-service", "subscriber.payment-made-up.v1"))
                .cause()
                .isInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void noServiceJoinsTheConsumersOfAnother() {
        assertThatThrownBy(() -> read("booking-service", "report-service.entitlements", ENTITLEMENTS))
                .isInstanceOf(GroupAuthorizationException.class);
    }

    @Test
    void noServiceGivesItselfRights() {
        assertThatThrownBy(() -> KafkaAccess.grantAs(
                        broker.bootstrapServers(), "report-service", passwordOf("report-service"), KafkaAccount.ALL))
                .hasRootCauseInstanceOf(ClusterAuthorizationException.class);
    }

    @Test
    void whoDoesNotKnowThePasswordGetsNothing() {
        var stranger = KafkaAccess.client(broker.bootstrapServers(), "report-service", "guessed");
        assertThatThrownBy(() -> write(stranger, "report.invented.v1"))
                .hasRootCauseInstanceOf(SaslAuthenticationException.class);
        assertThatThrownBy(() -> write(
                        Map.of("bootstrap.servers", broker.bootstrapServers(), "max.block.ms", 3000),
                        "report.invented.v1"))
                .isNotNull();
    }

    @Test
    void rightsThatAreNoLongerMeantAreTakenAway() throws Exception {
        var servers = broker.bootstrapServers();
        var once = new KafkaAccount("booking-service", "once-its-own", List.of());
        KafkaAccess.grant(servers, passwordOf(KafkaAccount.BROKER), List.of(once));
        writeAsSoonAsAllowed("booking-service", "once-its-own.thing.v1");
        KafkaAccess.grant(servers, passwordOf(KafkaAccount.BROKER), KafkaAccount.ALL);
        for (var tries = 0; tries < MANY && mayWrite("booking-service", "once-its-own.thing.v1"); tries++) {
            Thread.sleep(100);
        }
        assertThat(mayWrite("booking-service", "once-its-own.thing.v1")).isFalse();
    }

    @Test
    @DisplayName("R59: the file with the passwords is its owner's")
    void passwordsAreReadableByTheirOwnerOnly() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("server.properties"))))
                .isEqualTo("rw-------");
    }

    /** A right counts a moment after it was given or taken: the broker confirms it before it has heard of it itself. */
    private static void writeAsSoonAsAllowed(String account, String topic) throws Exception {
        for (var tries = 0; tries < MANY && !mayWrite(account, topic); tries++) {
            Thread.sleep(100);
        }
        write(account, topic);
    }

    private static boolean mayWrite(String account, String topic) throws InterruptedException {
        try {
            write(account, topic);
            return true;
        } catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(TopicAuthorizationException.class);
            return false;
        }
    }

    private static void write(String account, String topic) throws ExecutionException, InterruptedException {
        write(as(account), topic);
    }

    private static void write(Map<String, Object> client, String topic)
            throws ExecutionException, InterruptedException {
        try (var producer = new KafkaProducer<>(client, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", "from " + accountOf(client)))
                    .get();
        }
    }

    private static List<String> read(String account, String group, String topic) {
        var client = new HashMap<>(as(account));
        client.putAll(Map.of("group.id", group, "auto.offset.reset", "earliest"));
        try (var consumer = new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            for (int polls = 0; polls < 20; polls++) {
                var found = consumer.poll(Duration.ofSeconds(1));
                if (!found.isEmpty()) {
                    return List.of(found.iterator().next().value());
                }
            }
            return List.of();
        }
    }

    private static void make(String account, String topic) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(as(account))) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
    }

    private static Map<String, Object> as(String account) {
        return KafkaAccess.client(broker.bootstrapServers(), account, passwordOf(account));
    }

    private static String accountOf(Map<String, Object> client) {
        return String.valueOf(client.get("sasl.jaas.config")).replaceAll(".*username=\"([^\"]+)\".*", "$1");
    }

    private static String passwordOf(String account) {
        return "password-of-" + account;
    }
}
