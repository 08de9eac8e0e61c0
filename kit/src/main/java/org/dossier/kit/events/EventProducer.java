package org.dossier.kit.events;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** The service's one Kafka producer; connects when the first event leaves, so that Kafka may start later. */
@Singleton
class EventProducer {
    private final Map<String, Object> settings;
    private @Nullable Producer<String, String> producer;

    EventProducer(EventsConfig config, KafkaSettings kafka) {
        int timeout = Math.toIntExact(config.deliveryTimeout().toMillis());
        settings = kafka.with(Map.of(
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                timeout,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                timeout / 2,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                timeout / 2,
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                8L << 20));
    }

    /** Sends without waiting; the future completes with Kafka's acknowledgement. */
    synchronized Future<?> send(UnsentEvents.Row row) {
        try {
            return producer().send(recordOf(row));
        } catch (KafkaException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private Producer<String, String> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
        }
        return producer;
    }

    private static ProducerRecord<String, String> recordOf(UnsentEvents.Row row) {
        var message = new ProducerRecord<>(row.topic(), row.key(), row.payload());
        message.headers().add("content-type", CloudEvent.CONTENT_TYPE.getBytes(StandardCharsets.UTF_8));
        if (row.traceparent() != null) {
            message.headers().add("traceparent", row.traceparent().getBytes(StandardCharsets.UTF_8));
        }
        return message;
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close();
        }
    }
}
