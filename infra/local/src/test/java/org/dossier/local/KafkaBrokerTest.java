package org.dossier.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class KafkaBrokerTest {

    @TempDir
    private Path directory;

    /** I13: what was acknowledged is there after the broker was killed. A stale broker makes way for the next. */
    @Test
    void acknowledgedEventOutlivesKillingTheBroker() throws Exception {
        var port = LocalStackTest.freePort();
        var first = KafkaBroker.start(directory, port, LocalStackTest.freePort());
        send(first.bootstrapServers(), "kept");
        ProcessHandle.of(first.child().pid()).orElseThrow().destroyForcibly();

        var second = KafkaBroker.start(directory, port, LocalStackTest.freePort());
        try {
            assertThat(receive(second.bootstrapServers())).containsExactly("kept");
        } finally {
            second.stop();
        }
        assertThat(second.child().isAlive()).isFalse();
    }

    @Test
    void brokerLeftOverFromAnEarlierRunIsStoppedFirst() throws IOException {
        var port = LocalStackTest.freePort();
        var controllerPort = LocalStackTest.freePort();
        var leftOver = KafkaBroker.start(directory, port, controllerPort);

        var next = KafkaBroker.start(directory, port, controllerPort);
        try {
            assertThat(leftOver.child().isAlive()).isFalse();
            assertThat(next.child().isAlive()).isTrue();
        } finally {
            next.stop();
        }
    }

    private static void send(String servers, String value) throws Exception {
        var settings = Map.<String, Object>of("bootstrap.servers", servers, "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("letters", 0, "key", value)).get();
        }
    }

    private static List<String> receive(String servers) {
        var settings = Map.<String, Object>of("bootstrap.servers", servers, "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition("letters", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            var found = consumer.poll(Duration.ofSeconds(1));
            while (found.isEmpty() && System.nanoTime() < end) {
                found = consumer.poll(Duration.ofSeconds(1));
            }
            return found.records(partition).stream()
                    .map(record -> record.value())
                    .toList();
        }
    }
}
