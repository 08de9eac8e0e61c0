package org.dossier.kit.test;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.jspecify.annotations.Nullable;

import org.dossier.local.KafkaBroker;

/** A real Kafka broker, made anew for each run. */
public class KafkaResource implements QuarkusTestResourceLifecycleManager {
    private KafkaBroker.@Nullable Running broker;

    @Override
    public Map<String, String> start() {
        var running = KafkaBroker.start(PostgresResource.newDirectory(), FreePort.find(), FreePort.find());
        broker = running;
        return Map.of("DOSSIER_KAFKA", running.bootstrapServers());
    }

    @Override
    public void stop() {
        if (broker != null) {
            broker.stop();
        }
    }
}
