package org.dossier.kit.events;

import java.util.HashMap;
import java.util.Map;

import jakarta.inject.Singleton;

import io.smallrye.common.annotation.Identifier;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * How this service reaches Kafka: every {@code kafka.*} property, and every {@code KAFKA_*} variable of the
 * environment, is a setting of Kafka's client. Consumers take the same from the connector, so that who may read can also
 * write, over the same TLS and with the same account (R57).
 *
 * @see <a href="https://kafka.apache.org/documentation/#security">Kafka's own page on TLS, SASL and ACLs</a>
 */
@Singleton
class KafkaSettings {
    private final Map<String, Object> common;

    KafkaSettings(@Identifier("default-kafka-broker") Map<String, Object> common) {
        this.common = common;
    }

    /** These together with those of one client, which win. */
    Map<String, Object> with(Map<String, Object> own) {
        var settings = new HashMap<>(common);
        settings.remove(CommonClientConfigs.GROUP_ID_CONFIG); // a default for consumers, which others complain about
        settings.putAll(own);
        return settings;
    }
}
