package org.dossier.kit.events;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

import jakarta.inject.Singleton;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Makes the topics that a service owns before its first event leaves, compacted where a projection is rebuilt: a broker
 * that deletes by age would take from it what has not changed for a while.
 */
@Singleton
class Topics {
    private static final ConfigEntry COMPACT =
            new ConfigEntry(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);

    private final EventsConfig config;
    private final KafkaSettings kafka;
    private boolean made;

    Topics(EventsConfig config, KafkaSettings kafka) {
        this.config = config;
        this.kafka = kafka;
    }

    /** Early, so that those who read them need not wait for a first event; in vain while Kafka is down. */
    @Scheduled(every = "30s", delayed = "1s", identity = "topics")
    void makeInTime() {
        try {
            make();
        } catch (RuntimeException e) {
            Log.warnf("Topics are made as soon as Kafka answers [cause=%s]", e.getMessage());
        }
    }

    /** @throws IllegalStateException while Kafka does not answer, or if a topic cannot be had as it must be */
    synchronized void make() {
        if (made) {
            return;
        }
        var compacted = config.compacted().orElse(List.of());
        var kept = config.kept().orElse(List.of());
        if (!compacted.isEmpty() || !kept.isEmpty()) {
            make(compacted, kept);
        }
        made = true;
    }

    private void make(List<String> compacted, List<String> kept) {
        try (var admin = Admin.create(kafka.with(Map.of(
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 4000)))) {
            var existing = create(
                    admin, compacted, Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
            if (!existing.isEmpty()) {
                compact(admin, existing);
            }
            create(admin, kept, Map.of());
        } catch (ExecutionException e) {
            throw new IllegalStateException("The topics " + compacted + " and " + kept + " cannot be made.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while making topics.", e);
        }
    }

    /** Makes the topics that are missing and names the others; each is looked at, as one answer may hide another. */
    private List<String> create(Admin admin, List<String> names, Map<String, String> settings)
            throws ExecutionException, InterruptedException {
        var topics = names.stream()
                .map(name -> new NewTopic(name, Optional.of(config.partitions()), Optional.empty()).configs(settings))
                .toList();
        var existing = new ArrayList<String>();
        for (var answer : admin.createTopics(topics).values().entrySet()) {
            try {
                answer.getValue().get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
                existing.add(answer.getKey());
            }
        }
        return existing;
    }

    /** A consumer that came first may have made the topic by its mere asking, and then old events are deleted. */
    private static void compact(Admin admin, List<String> names) throws ExecutionException, InterruptedException {
        var topics = names.stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        var changes = new HashMap<ConfigResource, Collection<AlterConfigOp>>();
        admin.describeConfigs(topics).all().get().forEach((topic, settings) -> {
            if (!COMPACT.value().equals(settings.get(COMPACT.name()).value())) {
                changes.put(topic, List.of(new AlterConfigOp(COMPACT, AlterConfigOp.OpType.SET)));
            }
        });
        if (!changes.isEmpty()) {
            admin.incrementalAlterConfigs(changes).all().get();
            changes.keySet()
                    .forEach(topic -> Log.warnf("A topic was not compacted and is now [topic=%s]", topic.name()));
        }
    }
}
