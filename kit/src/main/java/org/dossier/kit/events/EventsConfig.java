package org.dossier.kit.events;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How events leave the service; where Kafka is and who we are there, {@link KafkaSettings} tells. */
@ConfigMapping(prefix = "dossier.events")
public interface EventsConfig {
    /** The topics that this service owns and from which projections are rebuilt: made compacted. */
    Optional<List<String>> compacted();

    /** The topics that this service owns and of which each event counts: made as the broker makes them. */
    Optional<List<String>> kept();

    /** Partitions of such a topic: the most replicas of one consumer that can share it. */
    @WithDefault("3")
    int partitions();

    /** Rows sent in one go: large enough to drain an hour's backlog in seconds, small enough for one lease. */
    @WithDefault("200")
    int batch();

    /** How long Kafka may take to acknowledge a record before it counts as unsent and is tried again. */
    @WithDefault("PT10S")
    Duration deliveryTimeout();

    /** How long sent rows stay, for looking into a consumer's complaint. */
    @WithDefault("P7D")
    Duration keepSent();

    /** How long inbox rows stay: longer than Kafka keeps any event that could be delivered again. */
    @WithDefault("P60D")
    Duration keepReceived();
}
