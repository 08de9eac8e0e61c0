package org.dossier.kit.events;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

import org.dossier.kit.test.Eventually;

/** What a broker does with old events. It confirms a change before it shows it to those who ask. */
final class Compaction {
    private Compaction() {}

    static void await(Admin admin, String topic) {
        Eventually.within(
                Duration.ofSeconds(10),
                topic + " keeps the newest of each",
                () -> "compact".equals(policyOf(admin, topic)));
    }

    private static String policyOf(Admin admin, String topic) {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try {
            var settings = admin.describeConfigs(List.of(resource)).all().get().get(resource);
            return settings.get("cleanup.policy").value();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return "unknown";
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
