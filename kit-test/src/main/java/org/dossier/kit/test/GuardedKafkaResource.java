package org.dossier.kit.test;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.jspecify.annotations.Nullable;

import org.dossier.local.KafkaAccount;
import org.dossier.local.KafkaBroker;

/** A real Kafka broker that asks for a password and confines each account to its own, as in production (R57). */
public class GuardedKafkaResource implements QuarkusTestResourceLifecycleManager {
    private static final KafkaAccount ACCOUNT = KafkaAccount.REPORT;

    private KafkaBroker.@Nullable Running broker;

    @Override
    public Map<String, String> start() {
        var running = KafkaBroker.startGuarded(
                PostgresResource.newDirectory(), FreePort.find(), FreePort.find(), GuardedKafkaResource::passwordOf);
        broker = running;
        return Map.of(
                "DOSSIER_KAFKA",
                running.bootstrapServers(),
                "kafka.security.protocol",
                "SASL_PLAINTEXT",
                "kafka.sasl.mechanism",
                "PLAIN",
                "kafka.sasl.jaas.config",
                KafkaAccount.login(ACCOUNT.name(), passwordOf(ACCOUNT.name())));
    }

    @Override
    public void stop() {
        if (broker != null) {
            broker.stop();
        }
    }

    private static String passwordOf(String account) {
        return "password-of-" + account;
    }
}
