package org.dossier.kit.events;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;

import jakarta.inject.Singleton;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes the topics that a service owns before its first event leaves, compacted where a projection is rebuilt. */
@Singleton
class Topics {
    private final EventsConfig config;
    private boolean made;

    Topics(EventsConfig config) {
        this.config = config;
    }

    /** @throws IllegalStateException while Kafka does not answer */
    synchronized void make() {
        if (made) {
            return;
        }
        var compacted = config.compacted().orElse(List.of());
        if (!compacted.isEmpty()) {
            create(compacted);
        }
        made = true;
    }

    private void create(List<String> names) {
        var topics = names.stream()
                .map(name -> new NewTopic(name, Optional.of(config.partitions()), Optional.empty())
                        .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)))
                .toList();
        try (var admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, config.kafka(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 4000))) {
            admin.createTopics(topics).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("The topics " + Set.copyOf(names) + " cannot be made.", e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while making topics.", e);
        }
    }
}
